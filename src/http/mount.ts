import { Hono } from 'hono';
import { API } from './contract.js';
import type { Caller, Operation, Services, Vars } from './operation.js';
import { problemResponse } from './problems.js';

/** Who asks, as the server that let the request in knows it, and whom to tell of an error. */
export interface Envelope {
  readonly caller: Caller;
  readonly tell: (error: Error) => void;
}

/** The address of an operation as the router writes it. */
export const routeOf = ({ path }: Pick<Operation, 'path'>): string => API + path.replace(/\{(\w+)\}/g, ':$1');

/** The operations alone, for requests that another process or thread has let in: each comes with its `Envelope` as the environment. */
export function answering(operations: readonly Operation[], services: Services): Hono<Vars> {
  const app = new Hono<Vars>();
  app.onError((error, context) => {
    envelopeOf(context.env).tell(error);
    return problemResponse(error, context);
  });
  app.use(async (context, next) => {
    context.set('caller', envelopeOf(context.env).caller);
    await next();
  });
  for (const one of operations) app.on(one.method.toUpperCase(), routeOf(one), (context) => one.run(services, context));
  return app;
}

const envelopeOf = (env: unknown): Envelope => env as Envelope;
