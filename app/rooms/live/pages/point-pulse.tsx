import { renderToStaticMarkup } from 'react-dom/server';
import { refuse } from '#app/ground/refusal.ts';
import { houseOf, languageIn } from '#app/http/context.ts';
import { readForm } from '#app/http/form.ts';
import { pointActor } from '../acts/points/access.ts';
import { pulse } from '../acts/points/line.ts';
import { pulseInput } from '../inputs-points.ts';
import { liveContext } from '../live.ts';
import type { PulseAnswer } from '../point-deed.ts';
import { presentPoint } from '../present-point.ts';
import { ticketOf } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/point-pulse';
import { LineSlot, OwnSlot, RollSlot, TurnSlot } from './point-slots.tsx';

/** A sign of life of a point's page; it is answered with the parts that concern this point alone. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  const house = houseOf(context);
  const { code } = params;
  const form = await request.formData();
  const ticket = ticketOf(request.headers.get('cookie'), code, 'point');
  const actor = await pointActor(house, { code, ticket }).catch(() => null);
  if (actor === null) return new Response(null, { status: 403 });
  await pulse(house, actor, { ...readForm(pulseInput, form), code });
  const live = context.get(liveContext);
  const found = await live.stageOf(code, form.has('fresh'));
  const point = await presentPoint(house, actor, { code, stage: found?.open ?? null });
  const language = languageIn(context);
  const now = house.now().getTime();
  const given = { point, words: liveWords(language).points, language, sendKey: '', now };
  // Who has a stream hears these by it.
  const shared = form.has('streams') ? null : await live.slotsOf(code, 'point', language);
  const answer: PulseAnswer = {
    now,
    seq: found?.open.seq ?? 0,
    shared: shared?.slots ?? {},
    own: {
      line: renderToStaticMarkup(<LineSlot {...given} />),
      turn: renderToStaticMarkup(<TurnSlot {...given} />),
      own: renderToStaticMarkup(<OwnSlot {...given} />),
      roll: renderToStaticMarkup(<RollSlot {...given} />),
    },
  };
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
}

/** Only signs of life are sent here. */
export async function loader(): Promise<Response> {
  throw refuse('missing', 'session.missing');
}
