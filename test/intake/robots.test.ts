import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobots } from '../../src/intake/robots.js';

const allows = (lines: string, path: string): boolean => parseRobots(lines, 'entente').allows(path);

describe('robots.txt', () => {
  it.each<[string, string, string, boolean]>([
    ['allows all when it is empty', '', '/a', true],
    ['closes a folder to everyone', 'User-agent: *\nDisallow: /drafts/', '/drafts/a', false],
    ['leaves what is beside it open', 'User-agent: *\nDisallow: /drafts/', '/drafts', true],
    ['prefers the group of the product', 'User-agent: *\nDisallow: /\n\nUser-agent: Entente\nDisallow: /x', '/a', true],
    ['knows the product with its version', 'User-agent: entente/1.0\nDisallow: /', '/a', false],
    ['passes over groups of others', 'User-agent: otherbot\nDisallow: /', '/a', true],
    [
      'puts two groups of one product together',
      'User-agent: entente\nDisallow: /a\nUser-agent: x\nUser-agent: entente\nDisallow: /b',
      '/b',
      false,
    ],
    ['gives a group to all who are named above it', 'User-agent: x\nUser-agent: entente\nDisallow: /', '/a', false],
    ['lets the longer pattern win', 'User-agent: *\nDisallow: /a\nAllow: /a/public', '/a/public/1', true],
    ['lets allow win among equals', 'User-agent: *\nDisallow: /page\nAllow: /page', '/page', true],
    ['takes an empty disallow for none', 'User-agent: *\nDisallow:', '/a', true],
    ['knows "*"', 'User-agent: *\nDisallow: /*/print', '/2025/06/print', false],
    ['knows "$"', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x=1', true],
    ['knows both together', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['does not let "$" take letters twice', 'User-agent: *\nDisallow: /ab*ba$', '/aba', true],
    ['matches queries', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['takes percent-encoding for what it means', 'User-agent: *\nDisallow: /%7Edesk/é', '/~desk/%c3%a9', false],
    ['keeps its own file open', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['reads comments, old line ends, a mark and odd case', '\uFEFFUSER-AGENT: * # all\rDISALLOW: /a # no', '/a', false],
    ['has no opinion when it is a web page', '<!DOCTYPE html><html><body>Not found: /a</body></html>', '/a', true],
    ['passes over rules before any group', 'Disallow: /\nUser-agent: x\nDisallow: /', '/a', true],
  ])('%s', (_, lines, path, expected) => {
    expect(allows(lines, path)).toBe(expected);
  });
  it.each([
    ['User-agent: *\nCrawl-delay: 7', 7],
    ['User-agent: *\nCrawl-delay: 0.5\nDisallow: /x', 0.5],
    ['User-agent: *\nCrawl-delay: soon', null],
    ['User-agent: *\nCrawl-delay: -1', null],
    ['User-agent: x\nCrawl-delay: 7', null],
  ])('%j asks for a pause of %s', (lines, delay) => {
    expect(parseRobots(lines, 'entente').delay).toBe(delay);
  });
  it('never fails, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('User-agent: *', 'Disallow: ', 'Allow: /*', '$', '%', '*'), fc.string())),
        fc.string(),
        (lines, path) => {
          expect(typeof allows(lines.join('\n'), `/${path}`)).toBe('boolean');
        },
      ),
    );
  });
  it('matches as the pattern with "*" for anything says', () => {
    const piece = fc.constantFrom('a', 'b', 'ab', '*', '/');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 }),
        fc.boolean(),
        (pattern, path, end) => {
          const source = `/${pattern.join('')}`;
          const meant = new RegExp(`^${source.replaceAll('*', '.*')}${end ? '$' : ''}`);
          expect(allows(`User-agent: *\nDisallow: ${source}${end ? '$' : ''}`, `/${path.join('')}`)).toBe(!meant.test(`/${path.join('')}`));
        },
      ),
    );
  });
});
