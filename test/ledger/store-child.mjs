// A process of its own that works on a ledger, to be killed or to have its rights taken: `node store-child.mjs SOURCES TASK ADDRESS [SEED]`.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , sources, task, address, seed = '0'] = process.argv;
const load = (file) => import(pathToFileURL(join(sources, file)).href);
const { openLedger } = await load('ledger/store.js');
const { sha256 } = await load('ledger/chain.js');
await import('libsql');

const by = { kind: 'person', name: 'Anna' };
const say = (line) => void writeSync(1, `${line}\n`);

/** A document that no other call makes, with its text and bytes. */
function documentNumber(number) {
  const text =
    `Statement ${seed}/${number}. The leaders of Arvenia and Borland pledged ${number} lighthouses to Estmark by the end of 2025. `.repeat(
      20,
    );
  const bytes = Buffer.from(text);
  const facts = {
    title: null,
    date: '2024-03-05',
    place: null,
    parties: ['XAR', 'XBO'],
    genre: 'statement',
    level: null,
    series: null,
    trust: 'official',
  };
  const record = {
    id: `d${seed}-${number}`,
    version: 1,
    source: `file:///${seed}/${number}.txt`,
    taken: '2024-03-06T08:00:00.000Z',
    raw: sha256(bytes),
    sha256: sha256(text),
    format: 'txt',
    encoding: 'utf-8',
    headers: {},
    facts,
    inferred: [],
  };
  return { body: { kind: 'document', document: record }, texts: new Map([[record.sha256, text]]), raws: new Map([[record.raw, bytes]]) };
}

/** Appends until it is killed, or `limit` times. What it prints has been acknowledged by the ledger. */
async function write(limit) {
  const ledger = await openLedger(address);
  for (let number = 1; number <= limit; number += 1) {
    const { body, texts, raws } = documentNumber(number);
    const [first, second] = await ledger.append([body, { kind: 'describe', document: body.document.id, set: { place: 'Tolme' } }], by, {
      texts,
      raws,
    });
    say(`${first.seq} ${first.hash}\n${second.seq} ${second.hash}`);
  }
  await ledger.close();
}

/** Tries to append as somebody who may only read. */
async function tryToWrite() {
  if (process.getuid?.() === 0) process.setuid(65534);
  try {
    const ledger = await openLedger(address, { mode: 'existing' });
    say(`read-only ${ledger.readOnly}`);
    const { verify } = await load('ledger/verify.js');
    say(`entries ${(await verify(ledger)).entries}`);
    await ledger.append([{ kind: 'undo', seq: 1 }], by);
    say('written');
  } catch (error) {
    say(error.code ?? error.message);
  }
}

await (task === 'write' ? write(Number.POSITIVE_INFINITY) : task === 'write-40' ? write(40) : tryToWrite());
