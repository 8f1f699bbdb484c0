/**
 * Ranges that no public site answers from: this network, private use, carriers' NAT, loopback, link-local, protocol assignments, documentation,
 * the 6to4 relay, benchmarks, multicast and what is reserved. IANA IPv4 Special-Purpose Address Registry (RFC 6890) and RFC 5771.
 */
const CLOSED_V4: readonly (readonly [network: string, bits: number, name: string])[] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'a carrier’s own'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, 'a 6to4 relay'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarking'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
];
/** Parts of 2000::/3, the global unicast space, that are closed all the same: they tunnel, test, or stand in examples. */
const CLOSED_V6: readonly (readonly [network: string, bits: number, name: string])[] = [
  ['2001::', 23, 'reserved or a Teredo tunnel'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, 'a 6to4 tunnel'],
  ['3fff::', 20, 'documentation'],
];
/** Networks without IPv4 show IPv4 hosts to their users under this prefix (RFC 6052): what it carries is judged. */
const NAT64 = '64:ff9b::';

/**
 * Why an address that a name was resolved to must not be spoken to ("private", "loopback", …); null for a public one. Takes IPv4 in four decimal
 * parts and IPv6 in any notation of RFC 4291; anything else is refused as "not an address". Addresses that carry another one (IPv4-mapped, 6to4,
 * Teredo) are refused as a whole, but for NAT64, where the one it carries decides.
 */
export function refusal(address: string): string | null {
  const v4 = parseV4(address);
  if (v4 !== null) return refusalV4(v4);
  const v6 = parseV6(address);
  return v6 === null ? 'not an address' : refusalV6(v6);
}

function refusalV4(address: bigint): string | null {
  return CLOSED_V4.find(([network, bits]) => within(address, parseV4(network) ?? 0n, 32 - bits))?.[2] ?? null;
}

function refusalV6(address: bigint): string | null {
  if (within(address, parseV6(NAT64) ?? 0n, 32)) return refusalV4(address & 0xffffffffn);
  if (address >> 32n === 0xffffn) return 'an IPv4 address in disguise';
  if (address >> 125n !== 1n) return nameOfClosed(address);
  return CLOSED_V6.find(([network, bits]) => within(address, parseV6(network) ?? 0n, 128 - bits))?.[2] ?? null;
}

function nameOfClosed(address: bigint): string {
  if (address === 1n) return 'loopback';
  if (address >> 121n === 0x7en) return 'private';
  if (address >> 118n === 0x3fan) return 'link-local';
  return address >> 120n === 0xffn ? 'multicast' : 'reserved';
}

const within = (address: bigint, network: bigint, hostBits: number): boolean => address >> BigInt(hostBits) === network >> BigInt(hostBits);

/** Four decimal parts; null for anything else, octal and short forms included. */
function parseV4(address: string): bigint | null {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return null;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

/** Eight groups, "::" for some of them, the last two perhaps as IPv4; a zone ("%eth0") is left out. */
function parseV6(address: string): bigint | null {
  const bare = address.split('%')[0] ?? '';
  const halves = bare.split('::');
  if (halves.length > 2) return null;
  const groups = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  const [head, tail] = [groups[0], groups[1] ?? []];
  if (head === undefined || head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return [...head, ...Array<number>(Math.max(0, missing)).fill(0), ...tail].reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
}

function groupsOf(half: string, last: boolean): readonly number[] | null {
  if (half === '') return [];
  const parts = half.split(':');
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    const embedded = last && index === parts.length - 1 && part.includes('.') ? parseV4(part) : null;
    if (embedded !== null) groups.push(Number(embedded >> 16n), Number(embedded & 0xffffn));
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}
