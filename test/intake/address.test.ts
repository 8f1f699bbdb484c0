import { BlockList, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/intake/address.js';

/** Written from the registries as first and last addresses, not as prefixes, so that an error in one list does not hide in the other. */
const closed = new BlockList();
for (const [first, last] of [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
] as const)
  closed.addRange(first, last, 'ipv4');
const closed6 = new BlockList();
for (const [first, last] of [
  ['::', '64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['64:ff9b::1:0:0', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['4000::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
] as const)
  closed6.addRange(first, last, 'ipv6');

const v4 = (value: number): string => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
const edges = fc
  .constantFrom(0, 0x0a000000, 0x64400000, 0x7f000000, 0xa9fe0000, 0xac100000, 0xc0000000, 0xc0a80000, 0xc6120000, 0xe0000000, 0xffffffff)
  .chain((edge) => fc.integer({ min: -3, max: 3 }).map((step) => (edge + step) >>> 0));
const groups = fc.tuple(
  fc.constantFrom(0, 0x64, 0x100, 0x1fff, 0x2001, 0x2002, 0x2600, 0x2a00, 0x3fff, 0x4000, 0xfc00, 0xfe80, 0xff02),
  fc.constantFrom(0, 0xdb8, 0x1ff, 0x200, 0xff9b, 0xfff, 0x1000, 0xffff),
  ...Array.from({ length: 6 }, () => fc.oneof(fc.constant(0), fc.constant(0xffff), fc.integer({ min: 0, max: 0xffff }))),
);

describe('the classes of addresses', () => {
  it('agree with the registries for every IPv4 address drawn, at the edges of the ranges above all', () => {
    fc.assert(
      fc.property(fc.oneof(edges, fc.integer({ min: 0, max: 0xffffffff })), (value) => {
        expect(refusal(v4(value)) !== null, v4(value)).toBe(closed.check(v4(value)));
      }),
      { numRuns: 3000 },
    );
  });
  it('agree with the registries for every IPv6 address drawn', () => {
    fc.assert(
      fc.property(groups, (parts) => {
        const address = parts.map((part) => part.toString(16)).join(':');
        const low = v4(((parts[6]! << 16) | parts[7]!) >>> 0);
        const nat64 = parts[0] === 0x64 && parts[1] === 0xff9b && parts.slice(2, 6).every((part) => part === 0);
        expect(refusal(address) !== null, address).toBe(nat64 ? closed.check(low) : closed6.check(address, 'ipv6'));
      }),
      { numRuns: 3000 },
    );
  });
  it('do not hang on how an IPv6 address is written', () => {
    fc.assert(
      fc.property(groups, (parts) => {
        const long = parts.map((part) => part.toString(16).padStart(4, '0').toUpperCase()).join(':');
        const short = new URL(`http://[${long}]/`).hostname.slice(1, -1);
        expect(isIPv6(short)).toBe(true);
        expect(refusal(short)).toBe(refusal(long));
      }),
    );
  });
  it.each([
    ['::1', 'loopback'],
    ['::', 'reserved'],
    ['::ffff:127.0.0.1', 'an IPv4 address in disguise'],
    ['::ffff:8.8.8.8', 'an IPv4 address in disguise'],
    ['::ffff:7f00:1', 'an IPv4 address in disguise'],
    ['::127.0.0.1', 'reserved'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['64:ff9b::a9fe:a9fe', 'link-local'],
    ['64:ff9b:1::808:808', 'reserved'],
    ['2002:7f00:1::', 'a 6to4 tunnel'],
    ['2001:0:53aa::1', 'reserved or a Teredo tunnel'],
    ['fe80::1%eth0', 'link-local'],
    ['fd12::1', 'private'],
    ['ff02::1', 'multicast'],
    ['169.254.169.254', 'link-local'],
    ['0177.0.0.1', 'not an address'],
    ['2130706433', 'not an address'],
    ['1.2.3', 'not an address'],
    ['1::2::3', 'not an address'],
    ['1:2:3:4:5:6:7:8:9', 'not an address'],
    ['', 'not an address'],
  ])('call %s %s', (address, name) => {
    expect(refusal(address)).toBe(name);
  });
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1111', '64:ff9b::8.8.8.8'])('let %s through', (address) => {
    expect(refusal(address)).toBeNull();
  });
});
