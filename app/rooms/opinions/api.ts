import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { type ApiEnv, problemResponse } from '#app/http/api.ts';
import { parseFields } from '#app/http/form.ts';
import { sendOpinion } from './acts/send.ts';
import { isUnshown } from './aside.ts';
import { sendInput } from './inputs.ts';
import { opinionChannels, opinionStates } from './opinion.ts';
import { type OpinionThread, presentOpinionThread, presentSendForm, presentTypedCode } from './present.ts';

const sent = z
  .object({
    text: z
      .string()
      .openapi({ description: '1 to 4,000 characters after NFC and removal of invisible ones' }),
    fieldCode: z.string().nullish().openapi({ example: 'TRAF' }),
    residentialUnit: z.string().nullish().openapi({ example: 'Tổ dân phố số 4' }),
    dialogueCode: z.string().nullish().openapi({ description: 'Code of the dialogue it is meant for' }),
    contactName: z.string().nullish(),
    isNamePublic: z.boolean().optional(),
    contactPhone: z.string().nullish().openapi({ example: '0912345678' }),
    contactEmail: z.string().nullish(),
    consent: z.boolean().openapi({ description: 'True once the sender has agreed in so many words' }),
  })
  .openapi('OpinionToSend');

const receipt = z
  .object({
    code: z.string().openapi({ example: 'KN-2026-04817' }),
    number: z.string().openapi({ description: 'Confirmation number: proves that one is the sender' }),
    ackDueOn: z.iso.date().nullable(),
    isLate: z.boolean().openapi({ description: 'Came after the dialogue had closed; it is kept' }),
  })
  .openapi('OpinionReceipt');

const rejection = z.object({ code: z.string(), basis: z.string(), objection: z.enum(['head', 'superior']) });

const followed = z
  .object({
    code: z.string(),
    state: z.enum([...opinionStates, 'unshown']).openapi({
      description:
        '`unshown`: withdrawn, or guided to the procedure of complaints and denunciations; which, is not told',
    }),
    channel: z.enum(opinionChannels).nullable(),
    receivedAt: z.iso.datetime().nullable(),
    ackDueOn: z.iso.date().nullable(),
    isAckLate: z.boolean(),
    isLate: z.boolean(),
    dialogue: z.object({ code: z.string(), title: z.string() }).nullable(),
    fieldCode: z.string().nullable(),
    residentialUnit: z.string().nullable(),
    text: z.string().nullable().openapi({ description: 'Redacted, and only once somebody has looked at it' }),
    name: z.string().nullable(),
    photos: z.array(z.string().openapi({ example: '/anh/0198…' })),
    rejection: rejection.nullable(),
    mergedInto: z.string().nullable(),
    mergedCount: z.int(),
    splitFrom: z.string().nullable(),
    parts: z.array(z.object({ code: z.string(), state: z.enum(opinionStates) })),
  })
  .openapi('Opinion');

const send = createRoute({
  method: 'post',
  path: '/api/v1/opinions',
  summary: 'Send an opinion',
  request: {
    headers: z.object({
      'idempotency-key': z.string().optional().openapi({
        description:
          '20 to 100 letters, digits, - or _ that nobody can guess; the same gives the same receipt',
      }),
    }),
    body: { required: true, content: { 'application/json': { schema: sent } } },
  },
  responses: {
    200: { description: 'Sent before with this key', content: { 'application/json': { schema: receipt } } },
    201: { description: 'Received', content: { 'application/json': { schema: receipt } } },
    409: problemResponse('The key was used for other words'),
    422: problemResponse('Something is missing or not as it should be; `facts` names the fields'),
    503: problemResponse('Too many from one address'),
  },
});

const follow = createRoute({
  method: 'get',
  path: '/api/v1/opinions/{code}',
  summary: 'Follow an opinion',
  request: { params: z.object({ code: z.string() }) },
  responses: {
    200: { description: 'What is public of it', content: { 'application/json': { schema: followed } } },
    404: problemResponse('No such code; `facts` says which character is probably wrong'),
  },
});

/** Sending and following for other programs. The confirmation number never opens anything here. */
export function mountOpinions(app: OpenAPIHono<ApiEnv>, house: House): void {
  app.openapi(send, async (c) => {
    const body = c.req.valid('json');
    const input = parseFields(sendInput, {
      ...body,
      sendKey: c.req.valid('header')['idempotency-key'] ?? null,
    });
    const { organisation } = await presentSendForm(house, null);
    if (organisation === null) throw refuse('busy', 'opinion.closed');
    const done = await sendOpinion(house, c.var.actor, {
      ...input,
      organisationId: organisation.id,
      channel: 'api',
      photos: [],
      client: c.var.address,
    });
    const { isRepeat, ...rest } = done;
    c.header('Location', `/api/v1/opinions/${done.code}`);
    c.header('Cache-Control', 'no-store');
    return c.json(rest, isRepeat ? 200 : 201);
  });
  app.use('/api/v1/opinions/:code', etag());
  app.openapi(follow, async (c) => {
    const reading = await presentTypedCode(house, c.req.valid('param').code);
    if (!('code' in reading)) {
      const { typo } = reading;
      throw refuse(
        'missing',
        'opinion.missing',
        typo === null ? {} : { position: typo.position, meant: typo.code },
      );
    }
    const thread = await presentOpinionThread(house, reading.code);
    if (thread === null) throw refuse('missing', 'opinion.missing');
    c.header('Cache-Control', 'public, max-age=0, must-revalidate');
    return c.json(publicOf(thread), 200);
  });
}

function publicOf(thread: OpinionThread): z.input<typeof followed> {
  const { rejection: no } = thread;
  if (isUnshown(thread)) return { ...nothing, code: thread.code };
  return {
    code: thread.code,
    state: thread.state,
    channel: thread.channel,
    receivedAt: thread.receivedAt,
    ackDueOn: thread.ackDueOn,
    isAckLate: thread.isAckLate,
    isLate: thread.isLate,
    dialogue: thread.dialogue,
    fieldCode: thread.fieldCode,
    residentialUnit: thread.residentialUnit,
    text: thread.text,
    name: thread.name,
    photos: thread.photos.map((photo) => `/anh/${photo.id}`),
    rejection: no === null ? null : { code: no.code, basis: no.basis, objection: no.objection },
    mergedInto: thread.mergedInto,
    mergedCount: thread.merged.length,
    splitFrom: thread.splitFrom,
    parts: thread.parts,
  };
}

/** All that the world hears of what has left the dialogue: that there is such a code. */
const nothing: Omit<z.input<typeof followed>, 'code'> = {
  ...{ state: 'unshown', channel: null, receivedAt: null, ackDueOn: null, isAckLate: false, isLate: false },
  ...{ dialogue: null, fieldCode: null, residentialUnit: null, text: null, name: null, photos: [] },
  ...{ rejection: null, mergedInto: null, mergedCount: 0, splitFrom: null, parts: [] },
};
