import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type ApiEnv, problemResponse } from '#app/http/api.ts';
import { problem } from '#app/http/problem.ts';
import { mountPeople } from './api-people.ts';
import { mountPolling } from './api-poll.ts';
import { backWith, codeIn, keepTicket, requireSameSite, showingOf, wantsJson } from './api-voter.ts';
import type { Live } from './live.ts';
import type { PublicStage } from './stage.ts';

type Env = Context<ApiEnv>;

/** Streams, agreements and the public JSON of sessions. */
export function mountLive(app: OpenAPIHono<ApiEnv>, house: House, live: Live): void {
  mountPolling(app, house, live);
  mountPeople(app, house, live);
  for (const language of ['vi', 'en'] as const) {
    const prefix = language === 'en' ? '/en' : '';
    app.get(`${prefix}/truc-tiep/:code/dong`, (c) => answerWithoutStream(c, live));
    app.get(`${prefix}/man-hinh/:code/dong`, (c) => answerWithoutStream(c, live));
    app.post(`${prefix}/truc-tiep/:code/dong-tinh`, (c) => agree(c, house, { live, language }));
  }
  app.get('/api/v1/sessions/:code/stream', (c) => answerWithoutStream(c, live));
  app.openapi(sessionRoute, async (c) => {
    const stage = await live.stageOf(c.req.valid('param').code, false);
    if (stage === null) throw refuse('missing', 'session.missing');
    const tag = `"${stage.open.seq}"`;
    c.header('etag', tag);
    c.header('cache-control', 'public, max-age=1');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.json(snapshotOf(stage.open), 200);
  });
}

/** Who was not let in at the door of streams (`api-streams.ts`) hears why. */
async function answerWithoutStream(c: Env, live: Live): Promise<Response> {
  if (!c.var.streams.isFull() && (await live.feedOf(codeIn(c))) === null) {
    throw refuse('missing', 'session.missing');
  }
  return full(c);
}

/** No room for one more stream: come back later, each at a time of its own, and ask the head until then. */
function full(c: Env): Response {
  const poll = `/api/v1/sessions/${codeIn(c)}/head`;
  const title = 'Too much at once; try again later';
  const type = '/api/problems/stream.full';
  const answer = problem({ type, title, status: 503, code: 'stream.full', facts: { poll } }, c.var.requestId);
  answer.headers.set('retry-after', String(30 + Math.floor(Math.random() * 60)));
  answer.headers.set('link', `<${poll}>; rel="alternate"; type="application/json"`);
  return answer;
}

/** Agree with a question or take it back: a form without script, or a call that wants the count as JSON. */
async function agree(c: Env, house: House, { live, language }: { live: Live; language: Language }) {
  const back = `${language === 'en' ? '/en' : ''}/truc-tiep/${codeIn(c)}`;
  try {
    requireSameSite(c);
    const form = new URLSearchParams(await c.req.text());
    const question = z.uuid().safeParse(form.get('question'));
    if (!question.success) throw refuse('invalid', 'question.missing');
    const { ticket, ...agreed } = await live.agreements.send({
      code: codeIn(c),
      questionId: question.data,
      ...showingOf(c),
      isAgreed: form.get('agree') !== '0',
    });
    keepTicket(c, house, ticket);
    return wantsJson(c) ? c.json(agreed) : c.redirect(`${back}?moi=1#hoi`, 303);
  } catch (thrown) {
    return backWith(c, thrown, `${back}#hoi`);
  }
}

const questionSchema = z.object({
  number: z.int(),
  text: z.string(),
  name: z.string().nullable(),
  agreed: z.int(),
  askedAt: z.iso.datetime(),
});
const turnSchema = z.object({
  number: z.int(),
  name: z.string(),
  place: z.string().nullable(),
  topic: z.string().nullable(),
  state: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  allottedSeconds: z.int(),
  endsAt: z.number().nullable(),
});
const snapshotSchema = z
  .object({
    seq: z.int().describe('Version; follow from here with ?after='),
    code: z.string(),
    title: z.string(),
    state: z.enum(['open', 'paused', 'ended']),
    openedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    headcount: z.int(),
    turn: turnSchema.nullable(),
    queue: z.array(z.object({ number: z.int(), name: z.string(), place: z.string().nullable() })),
    questions: z.array(questionSchema),
    promises: z.array(
      z.object({
        number: z.int(),
        text: z.string(),
        unit: z.string().nullable(),
        dueOn: z.iso.date().nullable(),
      }),
    ),
  })
  .openapi('Session');

const sessionRoute = createRoute({
  method: 'get',
  path: '/api/v1/sessions/{code}',
  summary: 'What stands in the session of a dialogue now',
  description:
    'Cached for a second. Follow `/api/v1/sessions/{code}/stream?after={seq}` (text/event-stream) from here.',
  request: { params: z.object({ code: z.string().openapi({ example: 'DT-2026-00312' }) }) },
  responses: {
    200: { description: 'The session', content: { 'application/json': { schema: snapshotSchema } } },
    304: { description: 'As you know it' },
    404: problemResponse('No session'),
  },
});

function snapshotOf(stage: PublicStage): z.input<typeof snapshotSchema> {
  const { seq, code, title, state, openedAt, endedAt, headcount } = stage;
  return {
    ...{ seq, code, title, state, openedAt, endedAt, headcount },
    turn: stage.turn && {
      number: stage.turn.number,
      name: stage.turn.name,
      place: stage.turn.place,
      topic: stage.turn.topic,
      state: stage.turn.state,
      startedAt: stage.turn.startedAt,
      endedAt: stage.turn.endedAt,
      allottedSeconds: stage.turn.allottedSeconds,
      endsAt: stage.turn.endsAt,
    },
    queue: stage.queue.map(({ number, name, place }) => ({ number, name, place })),
    questions: stage.questions.map(({ number, text, name, agreed, askedAt }) => ({
      ...{ number, text, name, agreed, askedAt },
    })),
    promises: stage.promises.map(({ number, text, unit, dueOn }) => ({ number, text, unit, dueOn })),
  };
}
