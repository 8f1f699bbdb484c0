/** Where the pair generator finds its sentences: the examples of this project and, when present, the corpora beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Parsed, parsedSentences } from './pairs-sentences.js';

export interface SourceText {
  readonly name: string;
  readonly text: string;
  readonly parties: readonly string[];
}

/** Signatories of each folder of the corpora; folders not listed (central banks) have no parties to speak of. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'us-japan-rok-trilateral': ['USA', 'JPN', 'KOR'],
  'us-rok-leaders': ['USA', 'KOR'],
  'us-eu-ttc': ['USA', 'EU'],
  'us-israel-scg': ['USA', 'ISR'],
  'counter-ransomware': ['USA', 'EU'],
};
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'sen-luc-2023.txt': ['XAR', 'XBO', 'XCA'],
  'tolme-2024.txt': ['XAR', 'XBO', 'XCA'],
  'varrin-2025.txt': ['XAR', 'XBO', 'XCA'],
};

/** Statements of the examples. */
export function exampleTexts(root: string): readonly SourceText[] {
  return Object.entries(EXAMPLES)
    .map(([name, parties]) => ({ path: join(root, 'examples', name), name, parties }))
    .filter(({ path }) => existsSync(path))
    .map(({ path, name, parties }) => ({ name, text: readFileSync(path, 'utf8'), parties }));
}

/** Statements of the corpora (ENTENTE_SHARED or `../shared`); none when they are not there. */
export function corpusTexts(root: string): readonly SourceText[] {
  const folder = join(sharedFolder(root), 'corpora');
  return Object.entries(FOLDERS).flatMap(([name, parties]) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({ name: `${name}/${file}`, text: readFileSync(join(path, file), 'utf8').replace(/^(?:#.*\n)+/, ''), parties }));
  });
}

export function sharedFolder(root: string): string {
  return process.env.ENTENTE_SHARED ?? resolve(root, '..', 'shared');
}

/** The sentences of all texts, each once. */
export function sentencesOfAll(texts: readonly SourceText[]): readonly Parsed[] {
  const seen = new Set<string>();
  return texts
    .flatMap(({ text, parties }) => parsedSentences(text, parties))
    .filter((sentence) => !seen.has(sentence.text) && seen.add(sentence.text));
}
