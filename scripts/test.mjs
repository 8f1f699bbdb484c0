// `npm test`: sets up, then formatting and lint, types, and every test. Ends with the line `N passed, N failed, N skipped`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, run } from './setup.mjs';
import { buildWeb } from './web.mjs';

install();
build();
await buildWeb();
const results = join(root, 'out', 'test-results.json');
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(results, { force: true });

const steps = [
  ['lint', run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])],
  ['types', run('typescript/bin/tsc', ['-p', '.'])],
  ['types of web', run('typescript/bin/tsc', ['-p', 'web'])],
];
const vitest = run('vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name, status] of steps) {
  if (status !== 0) console.error(`${name} failed`);
  counts[status === 0 ? 'passed' : 'failed'] += 1;
}
const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
counts.passed += report?.numPassedTests ?? 0;
counts.failed += report?.numFailedTests ?? 0;
counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
// A file that could not be loaded has no tests to count, yet it failed.
if (vitest !== 0 && (report?.numFailedTests ?? 0) === 0) counts.failed += Math.max(1, report?.numFailedTestSuites ?? 1);

// In CI the shared texts are there, so nothing has an excuse to be skipped.
const strict = Boolean(process.env.ENTENTE_CI) && existsSync(process.env.ENTENTE_SHARED ?? join(root, '..', 'shared'));
if (strict && counts.skipped > 0) {
  for (const file of report?.testResults ?? [])
    for (const test of file.assertionResults)
      if (test.status === 'pending' || test.status === 'skipped' || test.status === 'todo')
        console.error(`skipped in CI: ${test.fullName}`);
  counts.failed += counts.skipped;
  counts.skipped = 0;
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;
