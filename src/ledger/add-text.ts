import { oneLine } from '../formats/escape.js';
import type { AddedDocument, AddReport } from './add.js';
import { factsLine } from './documents-text.js';

/** More documents than this are told by series, not one by one. */
const SHOWN = 30;

/**
 * What was taken in, for a terminal: a line per document with what was guessed marked "?" (many are told by series), then what needs attention: near-duplicates (alarms
 * first), silent revisions, notes, and what failed. `all` shows every line.
 */
export function addText({ documents, summary }: AddReport, { all = false }: { readonly all?: boolean } = {}): string {
  const taken = documents.filter(({ outcome }) => outcome === 'added' || outcome === 'version');
  const lines: string[] = all || taken.length <= SHOWN ? taken.map(lineOf) : [...bySeries(taken)];
  if (taken.some(({ inferred }) => inferred.length > 0))
    lines.push('', '? = guessed. To correct: entente describe ID --date … --genre … --level … --title … --place …');
  const parts = [copiesPart(taken), revisionsPart(documents), notesPart(documents), failedPart(documents)].filter(
    (part) => part.length > 0,
  );
  for (const part of parts) lines.push('', ...part);
  const counts = [
    `${summary.added} added`,
    ...(summary.version > 0 ? [`${summary.version} new ${summary.version === 1 ? 'version' : 'versions'}`] : []),
    `${summary.unchanged} unchanged`,
    ...(summary.failed > 0 ? [`${summary.failed} failed`] : []),
  ];
  lines.push(...(lines.length > 0 ? [''] : []), counts.join(', '));
  return `${lines.join('\n')}\n`;
}

function lineOf({ id, version, outcome, facts, inferred, words, acts }: AddedDocument): string {
  const name = outcome === 'version' ? `${id} (version ${version})` : id;
  return `  ${name}\n      ${facts === null ? '' : factsLine(facts, inferred)} · ${words} words, ${acts} acts`;
}

/** A line per series: how many documents, from when to when, and how many without a date. */
function bySeries(documents: readonly AddedDocument[]): readonly string[] {
  const groups = new Map<string, AddedDocument[]>();
  for (const document of documents) {
    const name = document.facts?.series ?? '(no series)';
    groups.set(name, [...(groups.get(name) ?? []), document]);
  }
  const lines = [...groups].map(([name, group]) => {
    const days = group.flatMap(({ facts }) => facts?.date ?? []).sort();
    const undated = group.length - days.length;
    const span = days.length === 0 ? '' : `, ${days[0]} to ${days.at(-1)}`;
    const guessed = group.filter(({ inferred, facts }) => facts?.date != null && inferred.includes('date')).length;
    return `  ${name}: ${group.length} ${group.length === 1 ? 'document' : 'documents'}${span}${guessed > 0 ? ` (${guessed} dates guessed)` : ''}${undated > 0 ? `, ${undated} without a date` : ''}`;
  });
  return [...lines, '  One by one: --all, or entente documents --series NAME'];
}

const ROLES = {
  reissue: 'ALARM: an old text under a new date',
  paraphrase: 'a paraphrase or back-translation, trusted less and kept out of every series',
  same: 'a reprint',
  excerpt: 'an excerpt',
} as const;

function copiesPart(documents: readonly AddedDocument[]): readonly string[] {
  const pairs = new Map(documents.flatMap(({ copies }) => copies.map((copy) => [copy.id, copy] as const)));
  const sorted = [...pairs.values()].sort((a, b) => Object.keys(ROLES).indexOf(a.role) - Object.keys(ROLES).indexOf(b.role));
  if (sorted.length === 0) return [];
  const lines = sorted.flatMap(({ id, document, of, role, reason }) => [
    `  ${document} — ${ROLES[role]}`,
    `      of ${of}: ${reason} [${id}]`,
  ]);
  return ['Near-duplicates (no copy counts for drift or a series):', ...lines];
}

function revisionsPart(documents: readonly AddedDocument[]): readonly string[] {
  const revised = documents.filter(({ revision }) => revision !== null);
  const silent = revised.filter(({ revision }) => Object.keys(revision?.summary ?? {}).every((drift) => drift === 'unchanged'));
  const same = silent.map(({ id, revision }) => `  ${id}, version ${revision?.before} → ${revision?.after}`);
  const lines = revised.flatMap(({ id, revision }, at) => {
    if (revision === null || silent.includes(revised[at] as AddedDocument)) return [];
    const counts = Object.entries(revision.summary).map(([drift, count]) => `${count} ${drift}`);
    const changes = revision.changes.flatMap(({ drift, before, after, differences }) => [
      `      ${drift}:`,
      ...(before === null ? [] : [`        - ${shortened(before)}`]),
      ...(after === null ? [] : [`        + ${shortened(after)}`]),
      ...differences.map((one) => `          ${quoted(one.before)} → ${quoted(one.after)}`),
    ]);
    return [`  ${id}, version ${revision.before} → ${revision.after}: ${counts.join(', ')}`, ...changes];
  });
  return [
    ...(lines.length === 0 ? [] : ['The same source now reads otherwise:', ...lines]),
    ...(same.length === 0 ? [] : ['A new version in which no act differs:', ...same]),
  ];
}

function notesPart(documents: readonly AddedDocument[]): readonly string[] {
  const lines = documents.flatMap(({ id, name, notes }) => notes.map((note) => `  ${id ?? name}: ${note}`));
  return lines.length === 0 ? [] : ['To know:', ...lines];
}

function failedPart(documents: readonly AddedDocument[]): readonly string[] {
  const lines = documents.flatMap(({ name, error }) =>
    error === null ? [] : [`  ${name}`, `      ${error.code}: expected ${error.expected}; came ${error.came}. ${error.todo}`],
  );
  return lines.length === 0 ? [] : ['Not taken in:', ...lines];
}

/** Characters of a quoted passage. */
const QUOTE = 160;
const shortened = (words: string): string => {
  const line = oneLine(words);
  return line.length <= QUOTE ? line : `${line.slice(0, QUOTE - 1)}…`;
};
const quoted = (words: string | null): string => (words === null ? '(nothing)' : `“${shortened(words)}”`);
