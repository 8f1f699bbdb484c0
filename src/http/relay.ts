import type { Desk } from './desk.js';
import type { Letter, Reply } from './letter.js';
import { type Ctx, type Operation, type Services, workedAt } from './operation.js';
import type { Seats } from './seats.js';

/** Who works beside the server's own thread. */
export interface Relay {
  readonly seats: Seats;
  readonly desk: Desk;
}

/** What an operation may be told of a request; the rest (who asks, where it came from) has been looked at. */
const HEADERS = ['content-type', 'if-none-match', 'prefer'];
/** What was prepared for a draft serves the next one, and takes seconds: its process is not ended because somebody types on. */
const DRAFTS = { path: '/drafts', grace: 30_000 };

/** Works on a request where its operation says. Errors: those of the operation, `server-busy`, `work-too-long`, `work-too-large`. */
export async function relayed({ seats, desk }: Relay, one: Operation, services: Services, context: Ctx): Promise<Response> {
  const at = workedAt(one);
  if (at === 'here') return one.run(services, context);
  const letter = await letterOf(one, context);
  const reply = at === 'desk' ? await desk.ask(letter) : await seats.ask(letter, { signal: context.req.raw.signal, ...kindOf(one) });
  context.set('told', reply.told);
  return responseOf(reply);
}

async function letterOf(one: Operation, context: Ctx): Promise<Letter> {
  const { pathname, search } = new URL(context.req.url);
  const headers = Object.fromEntries(
    HEADERS.flatMap((name) => [[name, context.req.header(name)]]).filter(([, value]) => value !== undefined),
  );
  return {
    // HEAD is GET whose body is left out at the end.
    method: one.method.toUpperCase(),
    path: pathname + search,
    headers: headers as Record<string, string>,
    body: await one.bytes(context),
    caller: context.get('caller'),
  };
}

const kindOf = ({ path }: Operation) => (path.startsWith(DRAFTS.path) ? { kind: DRAFTS.path, grace: DRAFTS.grace } : {});

const responseOf = ({ status, headers, body }: Reply): Response => new Response(body, { status, headers });
