import { exportLedger } from '../ledger.js';
import { operation } from './operation.js';
import { ledgerOf } from './stored.js';

/** `GET /export`: the whole ledger, line by line as it is read from the store. */
export const exports = [
  operation({
    method: 'get',
    path: '/export',
    id: 'exportLedger',
    tag: 'ledger',
    summary: 'The whole ledger as JSON Lines, byte-stable, for `entente import`',
    description: 'Tokens are not part of it.',
    scope: 'admin',
    at: 'here',
    answers: { 200: { description: 'One object a line.', content: { 'application/jsonl': { schema: { type: 'string' } } } } },
    handle: async (_, services, context) => {
      const lines = exportLedger(ledgerOf(services))[Symbol.asyncIterator]();
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          const { value, done } = await lines.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        },
        // The client has gone: the reading transaction ends too.
        cancel: async () => void (await lines.return?.(undefined)),
      });
      context.header('cache-control', 'no-store');
      return new Response(body, {
        headers: { 'content-type': 'application/jsonl', 'content-disposition': 'attachment; filename="ledger.jsonl"' },
      });
    },
  }),
];
