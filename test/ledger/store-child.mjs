// A process of its own that works on a ledger, to be killed or to have its rights taken: `node store-child.mjs SOURCES TASK ADDRESS [SEED]`.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , sources, task, address, seed = '0'] = process.argv;
const load = (file) => import(pathToFileURL(join(sources, file)).href);
const { openLedger } = await load('ledger/store.js');
const { sha256 } = await load('ledger/chain.js');
await import('libsql');

/** Milliseconds to wait for others that write: on a loaded machine each of their turns may take seconds. */
const PATIENCE = { patience: 60_000 };
const by = { kind: 'person', name: 'Anna' };
const say = (line) => void writeSync(1, `${line}\n`);

const WHO = ['Arvenia', 'Borland', 'Caldora', 'Estmark', 'The Gulf Compact', 'The ministers', 'The leaders', 'Drossia'];
const DID = ['welcomed', 'pledged to support', 'condemned', 'agreed to study', 'will review', 'decided to open', 'noted', 'called for'];
const WHAT = [
  'a harbour',
  'the ferries',
  'new lighthouses',
  'the seizure of grain',
  'safe passage',
  'the talks',
  'a joint office',
  'the cables',
];
const WHERE = ['in Tolme', 'at Varrin', 'off Holm', 'near Karsk', 'in Sen Luc', 'on the Lorn Strait', 'by the end of 2025', 'this summer'];

/** Forty sentences drawn by a name: no two texts are copies of each other. */
function sentences(name) {
  const drawn = Buffer.from(Array.from({ length: 5 }, (_, part) => sha256(`${name} ${part}`)).join(''), 'hex');
  const one = (at) => [WHO, DID, WHAT, WHERE].map((words, place) => words[drawn[(at * 4 + place) % drawn.length] % words.length]).join(' ');
  return Array.from({ length: 40 }, (_, at) => `${one(at)}.`).join(' ');
}

/** A document that no other call makes, with its text and bytes. */
function documentNumber(number) {
  const text = `Statement ${seed}/${number}.\n\n${sentences(`${seed}/${number}`)}`;
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
  const ledger = await openLedger(address, PATIENCE);
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

/** A ledger that says what it acknowledges. */
async function telling() {
  const ledger = await openLedger(address, PATIENCE);
  const append = async (...given) => {
    const entries = await ledger.append(...given);
    for (const { seq, hash } of entries) say(`${seq} ${hash}`);
    return entries;
  };
  return { ...ledger, append };
}

const inputs = (count) =>
  Array.from({ length: count }, (_, index) => ({
    bytes: Buffer.from(
      documentNumber(index + 1)
        .texts.values()
        .next().value,
    ),
    name: `${seed}-${index + 1}.txt`,
    source: `file:///archive/${seed}/${index + 1}.txt`,
    given: {},
  }));

/** Takes documents in with worker threads, as `entente add` does, until it is killed. */
async function bulk() {
  const { addDocuments } = await load('ledger/add.js');
  const { readPool } = await load('ledger/read-pool.js');
  await addDocuments(await telling(), inputs(5000), { by, reader: readPool(2) });
}

/** A dead worker's documents come back after five seconds. */
const QUEUE = { lease: 5, pause: 0.5, retryDelay: 1 };

/** Puts documents into the queue of a PostgreSQL ledger. */
async function send() {
  const { openQueue } = await load('ledger/queue.js');
  const queue = await openQueue(address, QUEUE);
  say(await queue.send(inputs(60), by));
  await queue.close();
}

/** Works for the queue until it is killed, or with `work-off` until nothing waits, as `entente work` does. */
async function work(once) {
  const { openQueue } = await load('ledger/queue.js');
  const { readPool } = await load('ledger/read-pool.js');
  const queue = await openQueue(address, QUEUE);
  const [ledger, reader] = [await telling(), readPool(1)];
  await queue.work(ledger, { once, reader });
  await reader.close();
  await queue.close();
  await ledger.close();
}

const tasks = {
  write: () => write(Number.POSITIVE_INFINITY),
  'write-40': () => write(40),
  try: tryToWrite,
  bulk,
  send,
  work: () => work(false),
  'work-off': () => work(true),
};
await tasks[task]();
