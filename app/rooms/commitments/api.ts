import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type ApiEnv, problemResponse } from '#app/http/api.ts';
import { commitmentStates } from './commitment.ts';
import { homeOf, presentCommitment } from './present.ts';
import { presentCommitmentPage } from './present-board.ts';

const day = z.iso.date();
const groups = z.enum(['kept', 'working', 'late', 'broken']);

const summary = z
  .object({
    code: z.string().openapi({ example: 'LH-2026-00017' }),
    text: z.string(),
    state: z.enum(commitmentStates),
    group: groups.openapi({ description: 'Late is counted for today; the state does not say it' }),
    dueOn: day.nullable(),
    daysLeft: z
      .int()
      .nullable()
      .openapi({ description: 'Calendar days; negative when late; null when finished' }),
    daysLate: z.int(),
    unit: z.string().nullable(),
  })
  .openapi('CommitmentSummary');

const commitment = summary
  .extend({
    originalDueOn: day.nullable(),
    publishedOn: day.nullable(),
    reportedOn: day.nullable(),
    verifiedOn: day.nullable(),
    broken: z.object({ reason: z.string(), by: z.string().nullable() }).nullable(),
    dialogue: z.object({ code: z.string(), title: z.string() }).nullable(),
    petition: z.object({ code: z.string(), title: z.string() }).nullable(),
    conclusion: z.object({ number: z.string(), on: day.nullable(), item: z.int().nullable() }).nullable(),
    evidence: z.array(
      z.object({
        id: z.string(),
        text: z.string().nullable(),
        documentNumber: z.string().nullable(),
        hasPhoto: z.boolean(),
        at: z.iso.datetime(),
      }),
    ),
    verifications: z.array(
      z.object({
        isAccepted: z.boolean(),
        note: z.string(),
        by: z.string().openapi({ description: 'The body that looked, never a name' }),
        at: z.iso.datetime(),
      }),
    ),
    steps: z.array(
      z.object({ verb: z.string(), at: z.iso.datetime(), title: z.string(), reason: z.string().nullable() }),
    ),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Commitment');

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/commitments',
  tags: ['commitments'],
  summary: 'What was promised, in the order of the codes',
  request: {
    query: z.object({
      group: groups.optional(),
      unit: z.uuid().optional(),
      q: z.string().max(100).optional().openapi({ description: 'Words; Vietnamese marks may be left out' }),
      cursor: z.string().max(40).optional().openapi({ description: '`next` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: {
    200: {
      description: 'One page',
      content: {
        'application/json': { schema: z.object({ items: z.array(summary), next: z.string().nullable() }) },
      },
    },
    422: problemResponse('A filter cannot be read'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/v1/commitments/{code}',
  tags: ['commitments'],
  summary: 'One promise with its story, evidence and verifications',
  request: {
    params: z.object({ code: z.string().max(40) }),
    query: z.object({ lang: z.enum(['vi', 'en']).default('vi') }),
  },
  responses: {
    200: { description: 'The promise', content: { 'application/json': { schema: commitment } } },
    304: { description: 'Unchanged since the ETag that was sent' },
    404: problemResponse('There is no such promise'),
  },
});

/** Public reading of promises. */
export function mountCommitments(app: OpenAPIHono<ApiEnv>, house: House): void {
  app.use('/api/v1/commitments', etag());
  app.openapi(listRoute, async (c) => {
    const { cursor, limit, group, unit, q } = c.req.valid('query');
    const organisationId = await homeOf(house);
    if (organisationId === null) return c.json({ items: [], next: null }, 200);
    const { items, next } = await presentCommitmentPage(house, {
      organisationId,
      filter: { group, unitId: unit, folded: q === undefined ? undefined : fold(q) },
      page: { cursor: cursor ?? null, limit },
    });
    return c.json({ items: items.map((item) => summary.parse(item)), next }, 200);
  });

  app.openapi(oneRoute, async (c) => {
    const { code } = c.req.valid('param');
    const view = await presentCommitment(house, code, c.req.valid('query').lang);
    if (view === null) throw refuse('missing', 'commitment.missing', { code });
    const body = commitment.parse(view);
    const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
    c.header('etag', tag);
    c.header('cache-control', 'no-cache');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.json(body, 200);
  });
}
