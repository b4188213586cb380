import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type ApiEnv, problemResponse } from '#app/http/api.ts';
import type { Live } from './live.ts';
import { pollCounts } from './poll.ts';
import { logPageSize } from './session.ts';
import { readLog, readSession } from './store.ts';
import type { SlotAudience } from './telling.ts';

type Env = Context<ApiEnv>;
type Place = Readonly<{ audience: SlotAudience; language: Language }>;

/** What a proxy or a CDN may keep: the head for a second, what can never change for ever. */
const aSecond = 'public, max-age=1';
const forEver = 'public, max-age=31536000, immutable';

/**
 * What stands in for streams where there is no room for one more: a head that is a second old at most, slots by
 * version, and the log by pages. All of it is the same for everybody, so that a cache in front can carry it.
 */
export function mountPolling(app: OpenAPIHono<ApiEnv>, house: House, live: Live): void {
  for (const language of ['vi', 'en'] as const) {
    for (const [audience, path] of [
      ['public', 'truc-tiep'],
      ['screen', 'man-hinh'],
    ] as const) {
      const prefix = `${language === 'en' ? '/en' : ''}/${path}/:code`;
      app.get(`${prefix}/dau`, async (c) => c.json(await headOf(c, house, live)));
      app.get(`${prefix}/manh/:seq{[0-9]+}`, (c) => answerSlots(c, live, { audience, language }));
    }
  }
  app.openapi(headRoute, async (c) => c.json(await headOf(c, house, live), 200));
  app.openapi(pageRoute, async (c) => {
    const { code, page } = c.req.valid('param');
    const session = await readSession(house.db, code);
    if (session === undefined) throw refuse('missing', 'session.missing');
    const after = (page - 1) * logPageSize;
    const rows =
      after >= session.seq ? [] : await readLog(house.db, session.id, { after, limit: logPageSize });
    if (rows.length === 0) throw refuse('missing', 'session.missing', { page });
    c.header('cache-control', rows.length === logPageSize ? forEver : aSecond);
    const lines = rows.map(({ seq, at, kind, body }) => ({ seq, at: at.toISOString(), kind, body }));
    return c.json({ page, lines }, 200);
  });
}

async function headOf(c: Env, house: House, live: Live) {
  const found = await live.stageOf(c.req.param('code') ?? '', false);
  if (found === null) throw refuse('missing', 'session.missing');
  const { seq, state, headcount, questions, polls } = found.open;
  c.header('cache-control', aSecond);
  return {
    seq,
    state,
    pages: Math.ceil(seq / logPageSize),
    hall: headcount,
    questions: Object.fromEntries(questions.map((question) => [String(question.number), question.agreed])),
    polls: pollCounts(polls),
    now: house.now().getTime(),
  };
}

/** The slots of a version. Who asks for another version than there is gets what stands, and no cache keeps it. */
async function answerSlots(c: Env, live: Live, { audience, language }: Place): Promise<Response> {
  const drawn = await live.slotsOf(c.req.param('code') ?? '', audience, language);
  if (drawn === null) throw refuse('missing', 'session.missing');
  c.header('cache-control', String(drawn.seq) === c.req.param('seq') ? 'public, max-age=60' : 'no-store');
  return c.json(drawn);
}

const code = z.string().max(40).openapi({ example: 'DT-2026-00312' });

const headRoute = createRoute({
  method: 'get',
  path: '/api/v1/sessions/{code}/head',
  tags: ['sessions'],
  summary: 'How far a session is: for those who cannot hold a stream',
  description: 'May be a second old. `now` is the clock of the server in milliseconds.',
  request: { params: z.object({ code }) },
  responses: {
    200: {
      description: 'The head',
      content: {
        'application/json': {
          schema: z
            .object({
              seq: z.int().describe('Number of the newest line'),
              state: z.enum(['open', 'paused', 'ended']),
              pages: z.int().describe('Number of the newest page of the log'),
              hall: z.int(),
              questions: z.record(z.string(), z.int()).describe('Who agrees, by the number of the question'),
              polls: z
                .record(z.string(), z.int())
                .describe(
                  'Answers to polls: `p1.0` how many answered poll 1, `p1.2` how many chose its option 2',
                ),
              now: z.number(),
            })
            .openapi('SessionHead'),
        },
      },
    },
    404: problemResponse('No session'),
  },
});

const pageRoute = createRoute({
  method: 'get',
  path: '/api/v1/sessions/{code}/log/{page}',
  tags: ['sessions'],
  summary: `The log of a session by pages of ${logPageSize} lines`,
  description: 'A full page never changes and may be kept for ever; the newest may be a second old.',
  request: { params: z.object({ code, page: z.coerce.number().int().min(1).max(1_000_000) }) },
  responses: {
    200: {
      description: 'One page',
      content: {
        'application/json': {
          schema: z
            .object({
              page: z.int(),
              lines: z.array(
                z.object({
                  seq: z.int(),
                  at: z.iso.datetime(),
                  kind: z.string(),
                  body: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
                }),
              ),
            })
            .openapi('SessionLogPage'),
        },
      },
    },
    404: problemResponse('No session, or the log is not that long yet'),
  },
});
