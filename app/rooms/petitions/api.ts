import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type ApiEnv, problemResponse } from '#app/http/api.ts';
import { giveVerdict } from './acts/settle.ts';
import { outcomes, treatments } from './answer.ts';
import { verdictInput } from './inputs.ts';
import { petitionStates, promiseStandings, stateGroupNames, verdictKinds } from './petition.ts';
import { presentPetition } from './present.ts';
import { homeOf, presentPetitionPage } from './present-list.ts';
import { signingForms } from './signature.ts';

const day = z.iso.date();
const language = z.enum(['vi', 'en']).default('vi').openapi({ description: 'Language of titles and steps' });

const summary = z
  .object({
    code: z.string().openapi({ example: 'KN-2026-04817' }),
    title: z.string(),
    state: z.enum(petitionStates),
    receivedOn: day,
    dueOn: day.nullable(),
    daysLeft: z.int().nullable().openapi({ description: 'Calendar days; negative when late' }),
    daysLate: z.int(),
    answeredLate: z.int().openapi({ description: 'Days by which the first answer was late' }),
    answeredOn: day.nullable(),
    isAnsweredOnSite: z.boolean(),
    outcome: z.enum(outcomes).nullable(),
    lookAgainOn: day.nullable().openapi({
      description: 'When an answer that waits for money or for a body above is looked at again',
    }),
    lookDaysLeft: z
      .int()
      .nullable()
      .openapi({ description: 'Calendar days; negative when that day has passed' }),
    unit: z.string().nullable(),
    fieldCode: z.string().nullable(),
    field: z.string().nullable(),
    dialogue: z.object({ code: z.string(), title: z.string() }).nullable(),
  })
  .openapi('PetitionSummary');

const question = z.object({
  position: z.int(),
  text: z.string(),
  treatment: z.enum(treatments).nullable(),
  answer: z.string().nullable(),
  basis: z.string().nullable(),
  next_step: z.string().nullable(),
  next_step_on: day.nullable(),
});

const petition = summary
  .extend({
    organisation: z.string(),
    text: z.string(),
    place: z.string().nullable(),
    peopleCount: z.int(),
    responsible: z
      .object({ unit: z.string(), name: z.string().nullable(), title: z.string().nullable() })
      .nullable(),
    cooperating: z.array(z.string()),
    originalDueOn: day.nullable(),
    reopened: z.int(),
    settledAt: z.iso.datetime().nullable(),
    settledBy: z.enum(['asker', 'silence']).nullable(),
    questions: z.array(z.string()),
    answers: z.array(
      z.object({
        number: z.int(),
        text: z.string(),
        outcome: z.enum(outcomes).nullable(),
        evidence: z.string().nullable(),
        photo: z
          .object({ width: z.int(), height: z.int(), alt: z.string() })
          .nullable()
          .openapi({ description: 'A photo as evidence, at /kien-nghi/{code}/anh/{number}; size in pixels' }),
        documentNumber: z.string().nullable(),
        documentOn: day.nullable(),
        signedBy: z.string().nullable(),
        signedFor: z
          .string()
          .nullable()
          .openapi({ description: 'The head in whose place it was signed; null where nobody is' }),
        signedForm: z
          .enum(signingForms)
          .nullable()
          .openapi({ description: 'KT: a deputy. TL: by order. TUQ: by a paper of authority' }),
        gapsReason: z.string().nullable().openapi({ description: 'Why a box of the answer is empty' }),
        validUntil: day.nullable(),
        signedOn: day.nullable(),
        daysLate: z.int(),
        questions: z.array(question),
      }),
    ),
    promises: z
      .array(
        z.object({
          code: z.string().openapi({ example: 'LH-2026-00012' }),
          text: z.string(),
          unit: z.string().nullable(),
          dueOn: day.nullable(),
          standing: z.enum(promiseStandings),
        }),
      )
      .openapi({ description: 'Every dated step of its answers, each a promise of its own' }),
    steps: z.array(
      z.object({
        kind: z.enum(['done', 'now', 'next']),
        at: z.string().nullable(),
        verb: z.string(),
        title: z.string(),
        text: z.string().nullable(),
      }),
    ),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Petition');

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/petitions',
  tags: ['petitions'],
  summary: 'Public petitions, newest first',
  request: {
    query: z.object({
      field: z.string().max(40).optional(),
      unit: z.uuid().optional(),
      state: z.enum(stateGroupNames).optional(),
      late: z.enum(['true', 'false']).optional(),
      q: z.string().max(200).optional().openapi({ description: 'Words; Vietnamese marks may be left out' }),
      dialogue: z.string().max(40).optional(),
      cursor: z.string().max(200).optional().openapi({ description: '`next` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      lang: language,
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
  path: '/api/v1/petitions/{code}',
  tags: ['petitions'],
  summary: 'One petition with its story and its answers',
  request: { params: z.object({ code: z.string().max(40) }), query: z.object({ lang: language }) },
  responses: {
    200: { description: 'The petition', content: { 'application/json': { schema: petition } } },
    304: { description: 'Unchanged since the ETag that was sent' },
    404: problemResponse('There is no such petition'),
  },
});

const verdictRoute = createRoute({
  method: 'post',
  path: '/api/v1/petitions/{code}/verdicts',
  tags: ['petitions'],
  summary: 'The asker says whether it was solved; proved by the confirmation number of the slip',
  request: {
    params: z.object({ code: z.string().max(40) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({
              number: z.string().openapi({ example: '123456' }),
              kind: z.enum(verdictKinds),
              reason: z.string().max(2000).nullish(),
              sendKey: z.string().min(8).max(100).openapi({
                description: 'Any unguessable text; the same key sent again gives the first result',
              }),
            })
            .openapi('Verdict'),
        },
      },
    },
  },
  responses: {
    201: {
      description: 'What was noted and where the petition stands now',
      content: {
        'application/json': {
          schema: z.object({
            kind: z.enum(verdictKinds),
            state: z.enum(petitionStates),
            dueOn: day.nullable(),
          }),
        },
      },
    },
    404: problemResponse('There is no such petition'),
    409: problemResponse('Not answered yet, or this answer has been rated'),
    422: problemResponse('The number does not fit, or a reason is missing'),
    503: problemResponse('Too many wrong numbers from this address'),
  },
});

/** Public reading of petitions, and the asker's verdict. */
export function mountPetitions(app: OpenAPIHono<ApiEnv>, house: House): void {
  app.use('/api/v1/petitions', etag());
  app.openapi(listRoute, async (c) => {
    const { cursor, limit, lang, late, ...filters } = c.req.valid('query');
    const organisationId = await homeOf(house);
    if (organisationId === null) return c.json({ items: [], next: null, total: 0 }, 200);
    const page = await presentPetitionPage(house, {
      organisationId,
      query: { ...filters, late: late === 'true' },
      page: { cursor: cursor ?? null, limit },
      language: lang,
    });
    return c.json({ ...page, items: page.items.map((item) => summary.parse(item)) }, 200);
  });

  app.openapi(oneRoute, async (c) => {
    const { code } = c.req.valid('param');
    const view = await presentPetition(house, code, c.req.valid('query').lang);
    if (view === null) throw refuse('missing', 'petition.missing', { code });
    const body = petition.parse(view);
    const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
    c.header('etag', tag);
    c.header('cache-control', 'no-cache');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.json(body, 200);
  });

  app.openapi(verdictRoute, async (c) => {
    const { code } = c.req.valid('param');
    const read = verdictInput.safeParse(c.req.valid('json'));
    if (!read.success) {
      const issue = read.error.issues[0];
      throw refuse('invalid', 'form.invalid', { [issue?.path.join('.') ?? '']: issue?.message ?? '' });
    }
    const { petition: now, kind } = await giveVerdict(house, { ...read.data, code, address: c.var.address });
    return c.json({ kind, state: now.state, dueOn: now.due_on }, 201);
  });
}
