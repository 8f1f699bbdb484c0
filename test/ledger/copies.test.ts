import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addDocuments } from '../../src/ledger/add.js';
import { copyId } from '../../src/ledger/copies-derived.js';
import { copiesOf, describeDocument, documentOf, listDocuments } from '../../src/ledger/documents.js';
import type { Body } from '../../src/ledger/entries.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { AddInput } from '../../src/ledger/prepare.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { entente } from '../cli/run.js';
import { ANNA } from './sample.js';
import { describeStores } from './stores.js';

const STATEMENT = `Joint Statement of the Gulf Compact
Tolme, 5 March 2024

The leaders of Arvenia, Borland and Caldora met in Tolme to review the work of the Gulf Compact. They strongly condemned the closing of the Lorn Strait by Drossia and called on Karsk to reopen it without conditions. They will hold a joint naval exercise by the end of 2025. The leaders welcomed the opening of a fisheries office in Sen Luc and thanked Caldora for its hospitality. They agreed to share radar data within 90 days, and decided to establish a fund of 40 million crowns for the repair of harbours.`;

const input = (name: string, given: AddInput['given'] = {}, text = STATEMENT): AddInput => ({
  bytes: new TextEncoder().encode(text),
  name,
  source: `file:///archive/${name}`,
  given,
});
const reject = (a: string, b: string): Body => ({
  kind: 'review',
  of: { kind: 'copy', id: copyId(a, b), anchor: null },
  decision: 'reject',
  note: null,
  offer: null,
});
const copyOf = async (ledger: Ledger, id: string) => (await documentOf(ledger, id)).copy;

describeStores('near-duplicates', (open) => {
  it('names the reprint a copy of the text better vouched for, whichever came first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const inputs = [input('mirror.txt'), input('official.txt', { trust: 'official' })];
      const ledger = await open();
      for (const at of order) await addDocuments(ledger, [inputs[at]!], { by: ANNA });
      expect(await copyOf(ledger, 'mirror')).toEqual({ of: 'official', role: 'same' });
      expect(await copyOf(ledger, 'official')).toBeNull();
      expect((await listDocuments(ledger, { copies: true })).documents.map(({ id }) => id)).toEqual(['mirror']);
    }
  });

  it('reports a re-issue under a new date on the way in', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('tolme-2024.txt')], { by: ANNA });
    const { documents } = await addDocuments(ledger, [input('new.txt', { date: '2025-11-20' })], { by: ANNA });
    expect(documents[0]?.copies).toMatchObject([{ role: 'reissue', document: 'new', of: 'tolme-2024' }]);
  });

  it('takes the earlier text for the original of a re-issue, however well the later is vouched for', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('new.txt', { date: '2025-11-20', trust: 'authentic', series: 'gulf' }), input('tolme-2024.txt')], {
      by: ANNA,
    });
    expect(await copyOf(ledger, 'new')).toEqual({ of: 'tolme-2024', role: 'reissue' });
  });

  it('trusts a paraphrase less than it was said to be', async () => {
    const other = STATEMENT.replace(
      'They strongly condemned the closing of the Lorn Strait by Drossia and',
      'Drossia was condemned in strong terms by them for closing the Lorn Strait, and they',
    )
      .replace(
        'They will hold a joint naval exercise by the end of 2025.',
        'By the end of 2025 they will have a joint exercise of their navies.',
      )
      .replace('met in Tolme to review', 'gathered in Tolme, reviewing')
      .replace(
        'The leaders welcomed the opening of a fisheries office in Sen Luc',
        'The opening in Sen Luc of a fisheries office was welcomed by the leaders',
      )
      .replace('They agreed to share radar data within 90 days', 'To share data of radars within 90 days was agreed');
    const ledger = await open();
    await addDocuments(ledger, [input('tolme-2024.txt', { trust: 'official' }), input('tolme-again.txt', { trust: 'secondary' }, other)], {
      by: ANNA,
    });
    expect(await documentOf(ledger, 'tolme-again')).toMatchObject({ trust: 'unverified', copy: { of: 'tolme-2024', role: 'paraphrase' } });
  });

  it('lets go of a pair that a review rejects, until the review is undone', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('alpha.txt'), input('beta.txt')], { by: ANNA });
    expect(await copyOf(ledger, 'beta')).toEqual({ of: 'alpha', role: 'same' });
    const [review] = await ledger.append([reject('beta', 'alpha')], ANNA);
    expect(await copyOf(ledger, 'beta')).toBeNull();
    expect(await copiesOf(ledger, 'beta')).toEqual([]);
    await describeDocument(ledger, 'beta', { place: 'Tolme' }, ANNA);
    expect(await copyOf(ledger, 'beta')).toBeNull();
    await ledger.append([{ kind: 'undo', seq: review!.seq }], ANNA);
    expect(await copyOf(ledger, 'beta')).toEqual({ of: 'alpha', role: 'same' });
  });

  it('follows a corrected date', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('alpha.txt'), input('beta.txt', { date: '2025-11-20' })], { by: ANNA });
    expect((await copyOf(ledger, 'beta'))?.role).toBe('reissue');
    await describeDocument(ledger, 'beta', { date: '2024-03-05' }, ANNA);
    expect((await copyOf(ledger, 'beta'))?.role).toBe('same');
  });

  it('gives the same tables when the ledger is rebuilt', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('alpha.txt', { series: 'gulf' }), input('beta.txt'), input('gamma.txt', { date: '2025-11-20' })], {
      by: ANNA,
    });
    await addDocuments(ledger, [input('alpha.txt', { series: 'gulf' }, STATEMENT.replace('strongly ', ''))], { by: ANNA });
    await describeDocument(ledger, 'beta', { genre: 'readout', title: 'From Karsk' }, ANNA);
    await ledger.append([reject('alpha', 'gamma'), { kind: 'undo', seq: 3 }], ANNA);
    const tables = ['documents', 'readings', 'versions', 'descriptions', 'fingerprints', 'copies', 'copy_reviews'] as const;
    const dump = () =>
      Promise.all(
        tables.map(async (table) => (await ledger.db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort()),
      );
    const before = await dump();
    await rebuild(ledger);
    expect(await dump()).toEqual(before);
  });
});

const corpora = join(process.env.ENTENTE_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url)), 'corpora');

describe.skipIf(!existsSync(corpora))('the real series', () => {
  it('are added whole with series, dates and titles in one command, without a false alarm; adding them again changes nothing', async () => {
    const { mkdtempSync, rmSync } = await import('node:fs');
    const folder = mkdtempSync(join((await import('node:os')).tmpdir(), 'entente-corpora-'));
    try {
      const args = ['add', corpora, '--store', join(folder, 'entente.db'), '--format', 'json'];
      const first = JSON.parse((await entente(args)).out);
      expect(first.summary).toEqual({ added: 242, version: 0, unchanged: 0, failed: 0 });
      const added: { facts: { date: string | null; series: string; title: string | null }; copies: unknown[] }[] = first.documents;
      expect(added.filter(({ copies }) => copies.length > 0)).toEqual([]);
      expect(added.filter(({ facts }) => facts.date === null)).toEqual([]);
      expect(new Set(added.map(({ facts }) => facts.series)).size).toBe(7);
      expect(added.filter(({ facts }) => facts.title !== null).length).toBeGreaterThanOrEqual(43);
      expect(JSON.parse((await entente(args)).out).summary).toEqual({ added: 0, version: 0, unchanged: 242, failed: 0 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);
});
