import { z } from '@hono/zod-openapi';
import { ref } from './answers.js';

/** A component of the contract, published in `schemas/`, as a part of a larger answer. Only the contract sees it: answers are not held against it. */
export const component = (name: string, more: Readonly<Record<string, object>> = {}) =>
  z.any().openapi({
    type: 'object',
    allOf: [ref(name)],
    ...(Object.keys(more).length > 0 && { properties: more, required: Object.keys(more) }),
  } as Metadata);
type Metadata = Parameters<ReturnType<typeof z.any>['openapi']>[0] & object;

/** An entry of the ledger. */
export const entrySchema = component('Entry');
/** Evidence with what has been decided of it. */
export const offerSchema = component('Evidence');
/** A commitment as it stands. */
export const commitmentSchema = component('Commitment');
/** A commitment with all that hangs on it. */
export const commitmentDetailSchema = component('CommitmentDetail');
