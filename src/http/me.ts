import { VERSION } from '../index.js';
import { answerOf, asJson } from './answers.js';
import { operation } from './operation.js';

/** Schemas of this resource for the contract. */
export const meSchemas = {
  Caller: {
    type: 'object',
    properties: {
      name: { type: 'string', description: 'The author of what you add.' },
      scope: { enum: ['read', 'review', 'admin'] },
      mode: { enum: ['single', 'team'] },
      ledger: { type: 'boolean', description: 'Whether this server keeps a ledger.' },
      version: { type: 'string' },
    },
    required: ['name', 'scope', 'mode', 'ledger', 'version'],
    additionalProperties: false,
  },
};

/** `GET /me`: who asks, and what this server offers. */
export const me = [
  operation({
    method: 'get',
    path: '/me',
    id: 'me',
    tag: 'server',
    summary: 'Who you are to this server, and what it offers',
    scope: 'read',
    at: 'here',
    answers: { 200: answerOf('Caller', 'You.', { name: 'mara', scope: 'review', mode: 'team', ledger: true, version: VERSION }) },
    handle: async (_, { ledger, mode }, context) => {
      const { name, scope } = context.get('caller');
      return asJson({ name, scope, mode, ledger: ledger !== null, version: VERSION });
    },
  }),
];
