/** One process of the pool: answers one letter after the other. It knows no socket; it ends with the server that started it. */
import { OPERATIONS } from './app.js';
import { type Letter, type Office, openOffice, type Reply, type Settings } from './letter.js';

/** What the server sends: first how to work, then letters. */
export type ToSeat = { readonly settings: Settings } | { readonly letter: Letter };
/** What it hears. */
export type FromSeat = { readonly ready: true } | { readonly reply: Reply };

let office: Office | null = null;

process.on('message', async (message: ToSeat) => {
  if ('settings' in message) {
    const opened = openOffice(OPERATIONS, message.settings);
    office = opened;
    // What can't be opened is told to whoever asks for it, not by ending.
    await opened.ready;
    process.send?.({ ready: true } satisfies FromSeat);
  } else if (office !== null) process.send?.({ reply: await office.answer(message.letter) } satisfies FromSeat);
});
// Ctrl+C in a terminal reaches every process; the server lets requests end before it closes the channel.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
// At once, without unloading: a ledger survives that at any moment.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
