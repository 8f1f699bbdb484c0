import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/draft/draft.js';
import { marksOf, marksWithChanges } from '../../src/draft/marks.js';
import { asChangedBy, asOriginal, asProposed, variantOf } from '../../src/draft/variant.js';
import { draftDocx } from '../../src/formats/draft-docx.js';
import { draftOfDocx, type WordDraft } from '../../src/intake/draft-docx.js';
import type { DraftCheck } from '../../src/model.js';
import { held, lexicon, precedents } from './sample.js';
import { commented, deleted, footnote, inserted, paragraph, run, word } from './word.js';

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
const earlier = precedents({
  text: 'We condemn the shelling of the port of Karsk.\n\nWe will open a joint air-warning network by March 2026.',
  date: '2025-05-01',
});
const SAMPLE = word(
  [
    paragraph(
      run('We '),
      deleted('condemn', 'Torvik'),
      inserted('deplore', 'Torvik'),
      run(' the shelling of the port of Karsk'),
      footnote(2),
      run('.'),
    ),
    paragraph(
      run('We [will] '),
      commented(run('open'), 7),
      inserted(' &amp; run', 'Luz'),
      run(' a joint air-warning network', 'w:t', '<w:rPr><w:b/></w:rPr>'),
      run(' by March 2026.'),
    ),
  ],
  { comments: { 7: 'Which verb?' }, footnotes: { 2: 'See the earlier text.' } },
);
const read = (bytes: Uint8Array): WordDraft => draftOfDocx(bytes, 'draft.docx');
const check = (bytes: Uint8Array): DraftCheck => {
  const { text, changes } = read(bytes);
  return draft(marksWithChanges(text, changes, { lexicon }), earlier, { level: 'leaders', parties: ['XAR', 'XBO'] });
};
const slices = ({ text, changes }: WordDraft): readonly string[] =>
  changes.map(({ kind, author, from, to }) => `${kind} ${author}: ${text.slice(from, to)}`);

describe('a draft in a Word document', () => {
  it('keeps deleted words, and tells changes apart by author', () => {
    expect(slices(read(SAMPLE))).toEqual(['deletion Torvik: condemn', 'insertion Torvik: deplore', 'insertion Luz:  & run']);
  });
  it('reads as proposed, as the original, or as one author changed it', () => {
    const { text, changes } = read(SAMPLE);
    const source = marksWithChanges(text, changes, { lexicon });
    const words = (choice: Parameters<typeof variantOf>[1]) => variantOf(source, choice).text.trim().split(/\n+/);
    expect(words(asProposed)).toEqual([
      'We deplore the shelling of the port of Karsk.',
      'We will open & run a joint air-warning network by March 2026.',
    ]);
    expect(words(asOriginal)).toEqual([
      'We condemn the shelling of the port of Karsk.',
      'We open a joint air-warning network by March 2026.',
    ]);
    expect(words(asChangedBy('Luz'))[0]).toBe('We condemn the shelling of the port of Karsk.');
  });
  it('keeps comments at their words', () => {
    const { text, comments } = read(SAMPLE);
    expect(comments.map(({ from, to, author, text: said }) => [text.slice(from, to), author, said])).toEqual([
      ['open', 'Vesh', 'Which verb?'],
    ]);
  });
  it('offers each change as a choice with its author: a deletion and the words that replace it are one', () => {
    const { choices } = check(SAMPLE);
    expect(
      choices
        .filter(({ kind }) => kind === 'change')
        .map(({ author, ways }) => [author, ways.map(({ label, standing }) => `${label}: ${standing}`)]),
    ).toEqual([
      ['Torvik', ['accepted: weaker', 'refused: agreed']],
      ['Luz', ['accepted: altered', 'refused: agreed']],
    ]);
  });
  it('takes brackets that only stand in one author’s words for what the accepted text makes of them', () => {
    const bytes = word([paragraph(run('We '), deleted('[any', 'A'), inserted('[every', 'B'), run('] attempt condemn.'))]);
    const { text, changes } = read(bytes);
    const { marks } = marksWithChanges(text, changes, { lexicon });
    const bracket = marks.find(({ kind }) => kind === 'bracket');
    expect(text.slice(bracket?.inner.from, bracket?.inner.to)).toBe('every');
  });
});

describe('a held draft written as a Word document', () => {
  it('gives the draft back with all its changes and comments, and its own beside them', () => {
    const before = read(SAMPLE);
    const after = read(draftDocx(check(SAMPLE), { word: before.source, author: 'Desk' }));
    expect(after.text).toBe(before.text);
    expect(slices(after)).toEqual(slices(before));
    expect(after.comments.filter(({ author }) => author === 'Vesh')).toEqual(before.comments);
    const own = after.comments.filter(({ author }) => author === 'Desk');
    const weaker = own.find(({ text }) => text.startsWith('weaker than agreed'));
    expect(after.text.slice(weaker?.from, weaker?.to)).toBe('deplore');
    expect(weaker?.text).toContain('“We condemn the shelling of the port of Karsk”');
    expect(weaker?.text).toContain('Statement of 2025-05-01, 2025-05-01 (leaders)');
  });
  it('suggests the agreed words as tracked changes that accepting takes over', () => {
    const text = 'We deplore the shelling of the port of Karsk.\n\nWe will open a joint air-warning network by May 2026.';
    const after = read(draftDocx(held(text, earlier), { suggest: true, author: 'Desk' }));
    const accepted = variantOf({ text: after.text, marks: after.changes }, (mark) => mark.kind === 'insertion').text;
    expect(accepted.trim().split(/\n+/)).toEqual([
      'We condemn the shelling of the port of Karsk.',
      'We will open a joint air-warning network by March 2026.',
    ]);
    const refused = variantOf({ text: after.text, marks: after.changes }, asOriginal).text;
    expect(refused.trim().split(/\n+/)).toEqual(text.split(/\n+/));
  });
  it('sets a draft that has left its document plainly, its changes as changes', () => {
    const source = draftOfDocx(
      word([paragraph(run('We '), inserted('firmly ', 'Luz'), deleted('calmly ', 'Vesh'), run('oppose tolls.'))]),
      'a.docx',
    );
    const check = draft(
      marksWithChanges(source.text, source.changes, { lexicon }),
      precedents({ text: 'We oppose tolls.', date: '2025-05-01' }),
    );
    const back = draftOfDocx(draftDocx(check), 'b.docx');
    expect(back.text.trim()).toBe(source.text.trim());
    const told = ({ text, changes }: WordDraft) => changes.map(({ kind, author, from, to }) => [kind, author, text.slice(from, to)]);
    expect(told(back)).toEqual(told(source));
  });
  it('never touches words that are struck already, and is the same bytes every time', () => {
    const { source } = read(SAMPLE);
    const once = draftDocx(check(SAMPLE), { word: source, suggest: true });
    expect(draftDocx(check(SAMPLE), { word: source, suggest: true })).toEqual(once);
    expect(slices(read(once)).filter((line) => line === 'deletion Torvik: condemn')).toHaveLength(1);
  });
  it('loses no bracket of any draft, and anchors at the words, entities and characters beyond the basic plane included', () => {
    const piece = fc.constantFrom(
      'We condemn the raid. ',
      '[',
      ']',
      ' & ',
      '<b>',
      '😀',
      'Arvenia ',
      '\n',
      'We will open a port. ',
      '\\[',
      'ALT 1: ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        let marks: ReturnType<typeof marksOf>;
        try {
          marks = marksOf(text, { lexicon });
        } catch {
          return;
        }
        const found = draft(marks, earlier, { level: 'leaders', parties: ['XAR', 'XBO'] });
        const after = read(draftDocx(found, { suggest: false }));
        const lines = (words: string) => words.split('\n').filter((line) => line !== '');
        expect(lines(after.text)).toEqual(lines(text));
        for (const { from, to } of after.comments) expect(to).toBeGreaterThan(from);
      }),
      { numRuns: 60 },
    );
  });
  it('gives tables, lists, headings, fields, hyperlinks and bookmarks back as they were, with comments inside them', () => {
    const departing = 'We deplore the shelling of the port of Karsk.';
    const cell = (inner: string): string => `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
    const styled = (style: string, ...runs: readonly string[]): string => `<w:p><w:pPr>${style}</w:pPr>${runs.join('')}</w:p>`;
    const BODIES = [
      styled('<w:pStyle w:val="Heading1"/>', run('Partners and people')),
      styled('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', run(departing)),
      `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tr>${cell(paragraph(run(departing)))}${cell(paragraph(run('agreed')))}</w:tr></w:tbl>`,
      paragraph(
        run('We '),
        `<w:hyperlink w:anchor="raid" w:history="1">${run('deplore')}</w:hyperlink>`,
        run(' the shelling of the port of Karsk.'),
      ),
      paragraph(
        run('We deplore the shelling of the port of '),
        `<w:fldSimple w:instr=" REF port ">${run('Karsk')}</w:fldSimple>`,
        run('.'),
      ),
      paragraph(
        ...['begin', 'separate'].map((kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`),
        run('We deplore the shelling of the port of Karsk'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        run('.'),
      ),
      paragraph(
        '<w:bookmarkStart w:id="50" w:name="raid"/>',
        run('We deplore'),
        '<w:bookmarkEnd w:id="50"/>',
        run(' the shelling of the port of Karsk.'),
      ),
      paragraph(
        run('We '),
        deleted('condemn', 'Torvik'),
        inserted('deplore', 'Torvik'),
        run(' the shelling'),
        footnote(2),
        run(' of the port of Karsk.'),
      ),
    ];
    const xmlOf = (bytes: Uint8Array): string => new TextDecoder().decode(read(bytes).source.parts.get('word/document.xml'));
    /** All that is not a run or a mark of a comment, in order, and the words. */
    const bones = (xml: string): string =>
      xml
        .replace(/<w:commentRange(?:Start|End) [^>]*>/g, '')
        .replace(/<w:r><w:commentReference [^>]*><\/w:r>/g, '')
        .replace(/<\/?w:(?:r|t|delText)(?: [^>]*)?>/g, '');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BODIES), { minLength: 1, maxLength: 5 }), (bodies) => {
        const before = word(bodies, { footnotes: { 2: 'See the earlier text.' } });
        const found = check(before);
        const { source, text, changes } = read(before);
        const bytes = draftDocx(found, { word: source });
        const after = read(bytes);
        expect(bones(xmlOf(bytes))).toBe(bones(xmlOf(before)));
        expect([after.text, slices(after)]).toEqual([text, slices({ ...read(before), changes })]);
        const said = after.comments.filter((comment) => comment.text.startsWith('weaker than agreed'));
        expect(said).toHaveLength(found.findings.filter(({ standing }) => standing === 'weaker').length);
        for (const { from, to } of said) expect(text.slice(from, to)).toContain('deplore');
      }),
      { numRuns: 20 },
    );
  });
  it.skipIf(soffice === undefined)(
    'has its comments at the same words in LibreOffice',
    () => {
      const { source } = read(SAMPLE);
      const folder = mkdtempSync(join(tmpdir(), 'entente-'));
      writeFileSync(join(folder, 'held.docx'), draftDocx(check(SAMPLE), { word: source, author: 'Desk' }));
      execFileSync(
        soffice!,
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'fodt',
          '--outdir',
          folder,
          join(folder, 'held.docx'),
        ],
        { stdio: 'ignore', timeout: 120_000 },
      );
      const odt = readFileSync(join(folder, 'held.fodt'), 'utf8');
      const anchors = [...odt.matchAll(/<office:annotation [^>]*office:name="([^"]+)"[^>]*>([\s\S]*?)<\/office:annotation>/g)].map(
        ([whole, name, inner]) => {
          const start = odt.indexOf(whole) + whole.length;
          const end = odt.indexOf(`<office:annotation-end office:name="${name}"`, start);
          const plain = (xml: string) =>
            xml
              .replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, '')
              .replace(/<[^>]+>/g, '')
              .replace(/&amp;/g, '&');
          return [plain(odt.slice(start, end)).trim(), plain(inner ?? '').trim()] as const;
        },
      );
      expect(anchors.find(([, said]) => said.includes('Which verb?'))?.[0]).toBe('open');
      expect(anchors.find(([, said]) => said.includes('weaker than agreed'))?.[0]).toContain('deplore');
    },
    150_000,
  );
});
