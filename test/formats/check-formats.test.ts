import { describe, expect, it } from 'vitest';
import { checkHtml } from '../../src/formats/check-html.js';
import { checkMarkdown } from '../../src/formats/check-markdown.js';
import { checkText } from '../../src/formats/check-text.js';
import { triage, wordsInstead } from '../../src/formats/triage.js';
import type { Check } from '../../src/model.js';
import { documentOf, sample } from './sample.js';

const hostile = '<img src=x onerror=alert(1)>"\'&</script><!--';
const hostileCheck: Check = {
  ...sample,
  report: { ...documentOf('x', 'report', `They condemned ${hostile}.`), title: hostile },
  claims: [{ ...sample.claims[0]!, id: 'c1', from: 5, to: 20, text: hostile, findings: [], evidence: [] }],
  quotations: [],
};

describe('triage', () => {
  it('puts every claim into exactly one list', () => {
    const { fix, look, minor, open, supported, background } = triage(sample);
    expect([...fix, ...look, ...minor, ...open, ...supported, ...background].sort()).toEqual([...sample.claims].sort());
  });
  it('holds only major findings of high confidence for what must be fixed', () => {
    expect(triage(sample).fix.map((claim) => claim.id)).toEqual(['c1', 'c2', 'c3', 'c4']);
  });
  it("offers the statement's own words, and none where the text has none", () => {
    expect(wordsInstead(sample.claims[0]!)).toBe('partnership');
    expect(wordsInstead(sample.claims[3]!)).toBeNull();
  });
});

describe('a check as text', () => {
  const text = checkText(sample);
  it('opens with what must be fixed, before quotations and omissions', () => {
    const order = ['MUST BE FIXED: 4', 'Minor: 1', 'Quotations', 'Not reported', 'The rest'].map((part) => text.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });
  it('keeps within the width and within one screen', () => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text.split('\n').length).toBeLessThanOrEqual(50);
  });
  it('folds minor findings unless all is asked for', () => {
    expect(text).not.toContain('"complete" is gone');
    expect(checkText(sample, { all: true })).toContain('"complete" is gone');
  });
  it('says so when nothing must be fixed', () => {
    expect(checkText({ ...sample, claims: [], quotations: [], omissions: [] })).toContain('Nothing that must be fixed');
  });
});

describe('a check as Markdown', () => {
  it('escapes what would be markup', () => {
    expect(checkMarkdown(hostileCheck)).not.toMatch(/(?<!\\)<img/);
  });
  it('names every claim', () => {
    const markdown = checkMarkdown(sample);
    for (const claim of sample.claims) expect(markdown).toContain(claim.text.slice(0, 40));
  });
});

describe('a check as a page', () => {
  const html = checkHtml(sample);
  it('never lets words of a document become markup', () => {
    const page = checkHtml(hostileCheck);
    expect(page).not.toContain('<img');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
  });
  it('allows only its own style and script, by hash, and asks for nothing from elsewhere', () => {
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(html).not.toMatch(/\s(?:src|style|on\w+)="/);
    expect(html).not.toMatch(/href="(?!#)/);
  });
  it('gives every claim a sign in the report, and a row in the findings table', () => {
    for (const claim of sample.claims) {
      expect(html).toContain(`id="${claim.id}"`);
      expect(html).toContain(`id="row-${claim.id}"`);
    }
  });
  it('says in the table what each finding says', () => {
    const table = html.slice(html.indexOf('id="findings"'));
    for (const finding of sample.claims.flatMap((claim) => claim.findings))
      expect(table).toContain(finding.reason.replaceAll('"', '&quot;'));
  });
  it('links only to what is on the page, with every id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
  it('keeps the whole words of both texts', () => {
    const shown = html.replace(/<a class="sign[^>]*>[^<]*<\/a>|<span class="sign[^>]*>[^<]*<\/span>/g, '').replace(/<[^>]+>/g, '');
    const plain = shown.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    expect(plain).toContain(sample.report.text);
    expect(plain).toContain(sample.statements[0]!.text);
  });
});
