import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { read } from '../../src/acts/read.js';
import { compare } from '../../src/compare/compare.js';
import { series } from '../../src/compare/series.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';
import type { Check } from '../../src/model.js';
import { sample } from './sample.js';

const SHARED = process.env.ENTENTE_SHARED ?? join(import.meta.dirname, '../../../shared');
/** The published schemas, where they are at hand. */
export const SCHEMAS = join(SHARED, 'schemas');

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(example('parties.json'), 'parties.json') });
/** A sign beyond the basic plane before everything, and markup: offsets in code points differ from those in code units, and nothing may break out. */
const ODD = '🕊 Peace <b>&"now"]]></b> 🕊\n\n';

/** An example text with odd signs in front. */
export const oddReading = (name: string) =>
  read(ODD + example(`${name}.txt`), { id: name, lexicon, genre: 'statement', title: `<${name}> & "more" 🕊` });
export const reading = oddReading('varrin-2025');
export const comparison = compare(oddReading('tolme-2024'), reading, { lexicon });
export const followed = series([oddReading('sen-luc-2023'), oddReading('tolme-2024'), reading], { lexicon });

/** The hand-made check with odd signs in front of the report: its spans move along. */
export const check: Check = {
  ...sample,
  report: { ...sample.report, sha256: '1'.repeat(64), text: ODD + sample.report.text, title: '<Report> & 🕊' },
  claims: sample.claims.map((claim) => moved(claim)),
  quotations: sample.quotations.map((quotation) => moved(quotation)),
};

function moved<T extends { readonly from: number; readonly to: number }>(span: T): T {
  return { ...span, from: span.from + ODD.length, to: span.to + ODD.length };
}

/** What a published schema of draft 7 says against a value; empty when it is valid. */
export function against(file: string, value: unknown): readonly string[] {
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')));
  validate(value);
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The characters from one code point to another. */
export const slice = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');
