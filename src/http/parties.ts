import { z } from '@hono/zod-openapi';
import { answerWith, asJson, tagged, tagOf } from './answers.js';
import { operation } from './operation.js';

const names = z
  .object({ parties: z.array(z.object({ id: z.string(), name: z.string() })) })
  .openapi('PartyNames', { description: 'The names of the parties that results call by their ids' });

const topics = z
  .object({ topics: z.array(z.object({ id: z.string(), name: z.string(), parent: z.string().nullable() })) })
  .openapi('TopicNames', { description: 'The topics that acts are filed under' });

/** `GET /parties` and `/topics`: what people call the parties and topics that texts are read with. */
export const parties = [
  operation({
    method: 'get',
    path: '/parties',
    id: 'parties',
    tag: 'server',
    summary: 'The names of all parties that this server knows',
    scope: 'read',
    at: 'here',
    answers: { 200: answerWith(names, 'By id, with the name that is shown.') },
    handle: async (_, { lexicon, engine }, context) =>
      tagged(context, tagOf(engine), async () => asJson({ parties: lexicon.parties.map(({ id, names: [name = id] }) => ({ id, name })) })),
  }),
  operation({
    method: 'get',
    path: '/topics',
    id: 'topics',
    tag: 'server',
    summary: 'All topics that texts are read with',
    scope: 'read',
    answers: { 200: answerWith(topics, 'By id, with the name that is shown; `parent` is the id of the wider topic.') },
    handle: async (_, { lexicon, engine }, context) =>
      tagged(context, tagOf(engine), async () =>
        asJson({ topics: lexicon.topics.map(({ id, label, parent }) => ({ id, name: label, parent })) }),
      ),
  }),
];
