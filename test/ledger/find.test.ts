import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EntenteError } from '../../src/errors.js';
import { find } from '../../src/ledger/find.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { FindQuery, Found, Hit } from '../../src/model.js';
import { index, type Told } from './indexed.js';
import { describeStores } from './stores.js';

const VARRIN: Told = {
  id: 'varrin-2025',
  title: 'Joint Statement of Varrin',
  date: '2025-06-12',
  level: 'leaders',
  series: 'gulf',
  text: `They strongly condemned the missile tests of North Korea. They welcomed the programme of the Republic of Korea on defence research.
They opposed any change of the status quo by force and reaffirmed their commitment to the complete dismantlement of the mines.
Japan and the United States will hold a joint exercise in the Lorn Strait by the end of 2025. The harbour was quiet.`,
};
const TOLME: Told = {
  id: 'tolme-2024',
  title: 'Tolme Communiqué',
  date: '2024-03-01',
  genre: 'readout',
  level: 'ministers',
  series: 'gulf',
  text: `The ministers called on the DPRK to return to the talks. The ROK and Japan agreed to share missile warning data. A naïve façade — “quiet words” — gave us hope.`,
};
const FIVE: readonly Told[] = [VARRIN, TOLME];

const quotes = ({ hits }: Found): readonly string[] => [...new Set(hits.map(({ span }) => span.text))].sort();
const lit = (hit: Hit | undefined, texts: Readonly<Record<string, string>>): readonly string[] =>
  (hit?.highlights ?? []).map(({ from, to }) => texts[hit!.document.id]!.slice(from, to));
const TEXTS = Object.fromEntries(FIVE.map(({ id, text }) => [id, text]));
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof EntenteError ? error.code : String(error)),
  );

describeStores('find', (open, _fresh, kind) => {
  const filled = async (...more: readonly Told[]): Promise<Ledger> => {
    const ledger = await open();
    await index(ledger, ...FIVE, ...more);
    return ledger;
  };
  const hits = async (ledger: Ledger, query: FindQuery | string): Promise<readonly string[]> =>
    quotes(await find(ledger, typeof query === 'string' ? { words: query } : query)).map((quote) => quote.slice(0, 24));

  it('finds words in any spelling, accent and kind of quote', async () => {
    const ledger = await filled();
    for (const words of ['program', 'programme', 'PROGRAMME', 'defense research', 'defence research'])
      expect(await hits(ledger, words), words).toEqual(['They welcomed the progra']);
    for (const words of ['harbor', 'Harbour quiet']) expect(await hits(ledger, words), words).toEqual(['The harbour was quiet.']);
    for (const words of ['naive facade', '"quiet words"', '“quiet words”', 'façade'])
      expect(await hits(ledger, words), words).toEqual(['A naïve façade — “quiet ']);
  });

  it('finds a party under all its names, and shows the name that stands there', async () => {
    const ledger = await filled();
    const all = await hits(ledger, 'ROK');
    expect(all).toEqual(['The ROK and Japan agreed', 'They welcomed the progra']);
    for (const words of ['South Korea', 'south korea', 'Republic of Korea', 'R.O.K.', 'rok', '"Republic of Korea"', 'South Korean'])
      expect(await hits(ledger, words), words).toEqual(all);
    for (const words of ['DPRK', 'North Korea', '"Democratic People\'s Republic of Korea"'])
      expect(await hits(ledger, words), words).toEqual(['The ministers called on ', 'They strongly condemned ']);
    const [hit] = (await find(ledger, { words: 'DPRK missile' })).hits;
    expect(lit(hit, TEXTS)).toEqual(['missile', 'North Korea']);
    expect(await hits(ledger, '"missile tests of DPRK"')).toEqual(['They strongly condemned ']);
  });

  it('does not find a party in the longer name of another', async () => {
    const ledger = await filled({ id: 'long', text: "They condemned the Democratic People's Republic of Korea." });
    for (const words of ['"Republic of Korea"', 'Republic of Korea'])
      expect(await hits(ledger, words), words).toEqual(await hits(ledger, 'ROK'));
    expect(await hits(ledger, 'condemned DPRK')).toContain('They condemned the Democ');
  });

  it('tells the United States from the pronoun', async () => {
    const ledger = await filled();
    expect(await hits(ledger, 'US')).toEqual(['Japan and the United Sta']);
    expect(await hits(ledger, 'U.S.')).toEqual(['Japan and the United Sta']);
    expect(await hits(ledger, 'us')).toEqual(['A naïve façade — “quiet ']);
  });

  it('finds a part of a name too', async () => {
    const ledger = await filled();
    expect(await hits(ledger, 'Korea -DPRK')).toEqual(['The ROK and Japan agreed', 'They welcomed the progra']);
    expect(await hits(ledger, 'republic')).toEqual(['They welcomed the progra']);
    expect(await hits(ledger, 'repub*')).toEqual(['They welcomed the progra']);
  });

  it('finds singular and plural of a word outside quotation marks', async () => {
    const ledger = await filled();
    for (const words of ['missiles test', 'programs', 'harbours', 'studies OR harbour'])
      expect((await hits(ledger, words)).length, words).toBe(1);
    expect(await hits(ledger, '"missiles test"')).toEqual([]);
    const [hit] = (await find(ledger, { words: 'missiles test' })).hits;
    expect(lit(hit, TEXTS)).toEqual(['missile', 'tests']);
  });

  it('finds a word with its hyphen and without, and plurals that no ending tells', async () => {
    const ledger = await filled({
      id: 'hyphens',
      text: 'They welcomed co-operation on non-proliferation. They will cooperate during every crisis. Two crises were named.',
    });
    for (const words of ['cooperation', 'co-operation', 'nonproliferation', 'Cooperation non-proliferation'])
      expect(await hits(ledger, words), words).toEqual(['They welcomed co-operati']);
    for (const words of ['co-operate', 'cooperate']) expect(await hits(ledger, words), words).toEqual(['They will cooperate duri']);
    for (const words of ['cooperat*', 'co-operat*'])
      expect(await hits(ledger, words), words).toEqual(['They welcomed co-operati', 'They will cooperate duri']);
    for (const words of ['crisis', 'crises'])
      expect(await hits(ledger, words), words).toEqual(['They will cooperate duri', 'Two crises were named.']);
    expect(await hits(ledger, '"cooperation on"')).toEqual([]);
    const [hit] = (await find(ledger, { words: 'cooperation' })).hits;
    expect(lit(hit, { hyphens: 'They welcomed co-operation on non-proliferation.' })).toEqual(['co-operation']);
  });

  it('puts what does something before headings and remarks', async () => {
    const ledger = await filled({
      id: 'headed',
      text: 'Buoys\n\nJapan strongly condemned the theft of the buoys from the Lorn Strait before the winter.',
    });
    const { hits: found } = await find(ledger, { words: 'buoys' });
    expect(found.map(({ act }) => act?.act ?? null)).toEqual(['condemn', null]);
  });

  it('takes all words, any with OR, none with a hyphen, phrases, groups and beginnings', async () => {
    const ledger = await filled();
    const missile = ['The ROK and Japan agreed', 'They strongly condemned '];
    expect(await hits(ledger, 'missile')).toEqual(missile);
    expect(await hits(ledger, 'missile warning')).toEqual(missile.slice(0, 1));
    expect(await hits(ledger, 'missile -warning')).toEqual(missile.slice(1));
    expect(await hits(ledger, 'missile NOT (warning OR data)')).toEqual(missile.slice(1));
    expect(await hits(ledger, 'condemned OR harbour')).toEqual(['The harbour was quiet.', 'They strongly condemned ']);
    expect(await hits(ledger, '(condemned OR agreed) missile')).toEqual(missile);
    expect(await hits(ledger, '"missile warning"')).toEqual(missile.slice(0, 1));
    expect(await hits(ledger, '"warning missile"')).toEqual([]);
    expect(await hits(ledger, 'missil*')).toEqual(missile);
    expect(await hits(ledger, '"missile warn"*')).toEqual(missile.slice(0, 1));
    expect(await hits(ledger, { words: 'missile OR warning', phrase: true })).toEqual([]);
    expect(await hits(ledger, 'the missile of the warning')).toEqual(missile.slice(0, 1));
    expect(await hits(ledger, 'missile-warning')).toEqual(missile.slice(0, 1));
  });

  // Each store its own answer: not a test that is skipped on the other.
  if (kind === 'sqlite')
    it('finds words near each other', async () => {
      const ledger = await filled();
      expect(await hits(ledger, 'NEAR(missile ROK, 8)')).toEqual(['The ROK and Japan agreed']);
      expect(await hits(ledger, 'NEAR(missile ROK, 2)')).toEqual([]);
    });
  if (kind === 'postgres')
    it('says that PostgreSQL has no NEAR', async () => {
      expect(await codeOf(find(await filled(), { words: 'NEAR(missile ROK, 8)' }))).toBe('near-unsupported');
    });

  it('filters by act, force, speaker, target, topic, series, day, genre and level', async () => {
    const ledger = await filled();
    const acts = async (query: FindQuery) => (await find(ledger, query)).hits.map(({ act }) => act?.act).sort();
    expect(await acts({ act: 'oppose' })).toEqual(['oppose']);
    expect(await acts({ act: ['oppose', 'condemn'] })).toEqual(['condemn', 'oppose']);
    expect(await acts({ force: 'blame>=4' })).toEqual(['condemn']);
    expect(await acts({ speaker: 'ROK', act: 'agree' })).toEqual(['agree']);
    expect(await acts({ target: 'North Korea' })).toEqual(['call-on', 'condemn']);
    expect(await acts({ topic: 'status-quo' })).toContain('oppose');
    expect(await hits(ledger, { genre: 'readout', words: 'missile' })).toEqual(['The ROK and Japan agreed']);
    expect(await hits(ledger, { level: 'leaders', words: 'missile' })).toEqual(['They strongly condemned ']);
    expect(await hits(ledger, { since: '2025-01-01', words: 'missile' })).toEqual(['They strongly condemned ']);
    expect(await hits(ledger, { until: '2024-12-31', words: 'missile' })).toEqual(['The ROK and Japan agreed']);
    expect((await find(ledger, { since: '2025-06-12', until: '2025-06-12' })).facets.year).toMatchObject([{ value: '2025' }]);
    expect((await find(ledger, { series: 'other' })).total).toBe(0);
    expect((await find(ledger, { series: 'gulf', document: 'tolme-2024' })).facets.genre).toMatchObject([{ value: 'readout' }]);
  });

  it('looks for the words in the act itself when the act is filtered, else in the whole sentence', async () => {
    const ledger = await filled();
    expect(await hits(ledger, 'status dismantlement')).toEqual(['They opposed any change ']);
    expect(await hits(ledger, { words: 'dismantlement', act: 'oppose' })).toEqual([]);
    expect(await hits(ledger, { words: 'status quo', act: 'oppose' })).toEqual(['They opposed any change ']);
    const [hit] = (await find(ledger, { words: 'dismantlement', act: 'commit' })).hits;
    expect(lit(hit, TEXTS)).toEqual(['dismantlement']);
    expect(await hits(ledger, { words: 'status quo', act: 'commit' })).toEqual([]);
  });

  it('counts facets as filtering by them finds', async () => {
    const ledger = await filled();
    const { facets, total } = await find(ledger, { series: 'gulf' });
    expect(facets.series).toEqual([{ value: 'gulf', count: total }]);
    for (const facet of ['act', 'speaker', 'target', 'topic', 'genre', 'level'] as const)
      for (const { value, count } of facets[facet]!)
        expect((await find(ledger, { [facet]: value })).total, `${facet} ${value}`).toBe(count);
  });

  it('pages without gaps, repeats or other queries', async () => {
    const ledger = await filled();
    const all = (await find(ledger, { series: 'gulf', limit: 200 })).hits.map(({ permalink }) => permalink);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Found = await find(ledger, { series: 'gulf', limit: 2, cursor });
      paged.push(...page.hits.map(({ permalink }) => permalink));
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(all);
    const { next } = await find(ledger, { series: 'gulf', limit: 2 });
    expect(await codeOf(find(ledger, { words: 'missile', cursor: next }))).toBe('cursor-invalid');
    expect(await codeOf(find(ledger, { series: 'gulf', cursor: 'x' }))).toBe('cursor-invalid');
  });

  it('gives a citation and an address that lead to the words', async () => {
    const ledger = await filled();
    const [hit] = (await find(ledger, { words: 'harbour' })).hits;
    const { from, to, text } = hit!.span;
    expect(VARRIN.text.slice(from, to)).toBe(text);
    expect(hit!.permalink).toBe(`/documents/varrin-2025@1#t=${from},${to}`);
    expect(hit!.citation).toBe(`Joint Statement of Varrin, 12 June 2025 (varrin-2025@1, ${from}–${to})`);
  });

  it('finds an item through the words it hangs from', async () => {
    const list: Told = { id: 'list', text: 'The ministers will:\n\n- share radar pictures;\n- train divers together.\n' };
    const ledger = await filled(list);
    const { hits: found } = await find(ledger, { words: '"ministers will" divers' });
    expect(found).toHaveLength(1);
    expect(found[0]!.highlights.map(({ from, to }) => list.text.slice(from, to))).toEqual(['ministers will', 'divers']);
  });

  it('keeps a sentence without end findable, and its words apart from any syntax', async () => {
    const ledger = await filled({ id: 'endless', text: `${'quartz '.repeat(1500)}zephyr ${'𝒳'.repeat(3)} §all °korea ¶ "x" 'y'` });
    expect((await find(ledger, { words: 'zephyr' })).total).toBe(1);
    expect((await find(ledger, { words: '"quartz quartz"' })).total).toBeGreaterThan(0);
    expect((await find(ledger, { words: 'all' })).total).toBe(1);
  });

  it('says in plain words what is wrong with a query', async () => {
    const ledger = await open();
    for (const words of [
      '"open',
      '(a',
      'a)',
      'OR OR',
      'a OR',
      'NOT',
      'a NOT',
      '*',
      'mis*le',
      'm*',
      '()',
      '***',
      '§',
      'NEAR(a)',
      'NEAR(a b',
      'NEAR(a b, x)',
      'x'.repeat(5000),
    ])
      expect(await codeOf(find(ledger, { words })), words).toBe('query-invalid');
    expect(await codeOf(find(ledger, {}))).toBe('query-invalid');
    for (const filter of [
      { act: 'applaud' },
      { force: 'high' },
      { force: '>5' },
      { force: 'anger>=2' },
      { genre: 'novel' },
      { level: 'x' },
      { topic: '"; drop' },
    ])
      expect(await codeOf(find(ledger, filter)), JSON.stringify(filter)).toBe('filter-invalid');
    expect(await codeOf(find(ledger, { since: '2024-02-30' }))).toBe('date-invalid');
  });

  const HOSTILE = [
    '"',
    "'",
    '(',
    ')',
    '*',
    '\0',
    ' OR ',
    ' AND ',
    ' NOT ',
    'NEAR(',
    ':',
    'sole:',
    '{sole} :',
    '^',
    '+',
    '-',
    '|',
    '&',
    '!',
    '<->',
    ':*',
    ';',
    '--',
    '/*',
    '\\',
    '%',
    '_',
    '§all',
    '°',
    'missile',
    'Korea',
    'US',
    ',',
    '5)',
    '𝒳',
    '\ud800',
    '\n',
    '“',
    '$1',
    '?',
  ];
  it('survives any query: an answer whose highlights lie on words asked for, or an error of its own', async () => {
    const ledger = await filled();
    const part = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ maxLength: 6, unit: 'binary' }));
    const query = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(query, async (words) => {
        const code = await codeOf(
          find(ledger, { words, series: 'gulf', speaker: words, topic: 'status-quo' }).then(() => find(ledger, { words, document: words })),
        );
        expect(['none', 'query-invalid', 'near-unsupported']).toContain(code);
        if (code !== 'none') return;
        for (const hit of (await find(ledger, { words, series: 'gulf' })).hits)
          for (const { from, to } of hit.highlights) expect(TEXTS[hit.document.id]!.slice(from, to).trim()).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('finds every sentence by any words in a row that cut no name', async () => {
    const ledger = await filled();
    const words = [...VARRIN.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index: at, 0: word }) => ({ at, to: at + word.length }));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: words.length - 4 }), async (start) => {
        const span = { from: words[start]!.at, to: words[start + 2]!.to };
        const said = VARRIN.text.slice(span.from, span.to);
        if (/[.\n]/.test(said) || /North|Republic|Korea|United|States/.test(said)) return;
        const { hits: found } = await find(ledger, { words: `"${said}"` });
        const covering = found.filter(({ highlights }) => highlights.some(({ from, to }) => from <= span.from && span.to <= to));
        expect(covering.length, said).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
