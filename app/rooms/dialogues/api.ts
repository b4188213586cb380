import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { anonymous } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type ApiEnv, problemResponse } from '#app/http/api.ts';
import { siteOf } from '#app/rooms/organisations/present.ts';
import { audiences, dialogueForms, dialogueKinds, dialogueParts, dialogueStates } from './dialogue.ts';
import { presentDialogue, presentDialogues } from './present.ts';

const person = z.object({ part: z.enum(dialogueParts), name: z.string(), title: z.string() });
const summary = z
  .object({
    code: z.string().openapi({ example: 'DT-2026-00018' }),
    title: z.string(),
    kind: z.enum(dialogueKinds),
    form: z.enum(dialogueForms),
    audience: z.enum(audiences),
    state: z.enum(dialogueStates),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    place: z.string().nullable(),
    placeAddress: z.string().nullable(),
    collectUntil: z.iso.date().nullable(),
    isCollecting: z.boolean(),
  })
  .openapi('DialogueSummary');
const dialogue = summary
  .extend({
    content: z.string().nullable(),
    changeable: z.string().nullable(),
    howToTakePart: z.string().nullable(),
    capacity: z.int().nullable(),
    noticeNumber: z.string().nullable(),
    noticePublishedAt: z.iso.datetime().nullable(),
    concludedAt: z.iso.datetime().nullable(),
    persons: z.array(person),
    topics: z.array(z.object({ title: z.string(), fieldCode: z.string().nullable() })),
    runSheet: z.array(z.object({ title: z.string(), minutes: z.int(), startsAt: z.iso.datetime() })),
    bases: z.array(
      z.object({ number: z.string(), title: z.string(), status: z.enum(['confirmed', 'to_check']) }),
    ),
  })
  .openapi('Dialogue');

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/dialogues',
  tags: ['dialogues'],
  summary: 'Public dialogues: coming ones by the nearest day, held ones by the latest',
  request: {
    query: z.object({
      group: z.enum(['coming', 'live', 'held', 'all']).default('all'),
      cursor: z
        .string()
        .regex(/^\d{1,4}$/)
        .optional()
        .openapi({ description: '`next` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: {
    200: {
      description: 'One page',
      content: {
        'application/json': {
          schema: z.object({ items: z.array(summary), next: z.string().nullable(), total: z.int() }),
        },
      },
    },
    422: problemResponse('A filter cannot be read'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/v1/dialogues/{code}',
  tags: ['dialogues'],
  summary: 'One dialogue',
  request: { params: z.object({ code: z.string().max(40) }) },
  responses: {
    200: { description: 'The dialogue', content: { 'application/json': { schema: dialogue } } },
    404: problemResponse('There is none that is public'),
  },
});

/** Public reading of dialogues. */
export function mountDialogues(app: OpenAPIHono<ApiEnv>, house: House): void {
  app.use('/api/v1/dialogues', etag());
  app.use('/api/v1/dialogues/*', etag());
  app.openapi(listRoute, async (c) => {
    const { group, cursor, limit } = c.req.valid('query');
    const site = await siteOf(house.db);
    if (site === null) return c.json({ items: [], next: null, total: 0 }, 200);
    const page = Number(cursor ?? 1);
    const wanted = { organisationId: site.organisationId, group, page, pageSize: limit };
    const list = await presentDialogues(house, anonymous, wanted);
    const next = list.page < list.pages ? String(list.page + 1) : null;
    return c.json({ items: list.rows.map((row) => summary.parse(row)), next, total: list.total }, 200);
  });
  app.openapi(oneRoute, async (c) => {
    const found = await presentDialogue(house, anonymous, c.req.valid('param').code);
    if (found === null) throw refuse('missing', 'dialogue.missing');
    return c.json(dialogue.parse(found), 200);
  });
}
