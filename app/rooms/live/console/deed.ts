import type { Actor } from '#app/ground/actor.ts';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { statusOf, viewOf } from '#app/http/answer.ts';
import { actorOf, houseOf } from '#app/http/context.ts';
import { readForm } from '#app/http/form.ts';
import { decideQuestion } from '../acts/ask.ts';
import { editContent, recordContent } from '../acts/contents.ts';
import { correctTurn, writeConclusion } from '../acts/correct.ts';
import { cutRecording, divertTurn } from '../acts/divert.ts';
import type { Sent } from '../acts/in-session.ts';
import { changeFloor } from '../acts/points/floor.ts';
import { markPointNote, stepHandOver } from '../acts/points/hand-over.ts';
import { markItem, takeChair } from '../acts/preside.ts';
import { editPromise, recordPromise } from '../acts/promises.ts';
import { callRequest, enterRequest, withdrawRequest } from '../acts/speak.ts';
import {
  changeSettings,
  countHall,
  endSession,
  pauseSession,
  resumeSession,
  showOnScreen,
} from '../acts/steer.ts';
import { endTurn, extendTurn, inviteToAnswer, pauseTurn, resumeTurn, stopTurn } from '../acts/turn.ts';
import * as inputs from '../inputs.ts';
import * as desk from '../inputs-desk.ts';
import { floorInput, readNoteInput, stepInput } from '../inputs-points.ts';
import type { Route } from './+types/deed';
import type { DeedAnswer, DeedName } from './deeds.ts';
import { loadDesk } from './load.ts';

type Asked = Readonly<{ house: House; actor: Actor; code: string; form: FormData }>;
type Do = (asked: Asked) => Promise<Sent>;

/** Every deed of the consoles, by its name in the form. */
const deeds: Record<DeedName, Do> = {
  call: ({ house, actor, code, form }) =>
    callRequest(house, actor, { ...readForm(inputs.callInput, form), code }),
  enter: ({ house, actor, code, form }) =>
    enterRequest(house, actor, { ...readForm(inputs.speakInput, form), code }),
  withdraw: ({ house, actor, code, form }) =>
    withdrawRequest(house, actor, { ...readForm(inputs.requestInput, form), code, by: 'staff' }),
  extend: ({ house, actor, code, form }) =>
    extendTurn(house, actor, { ...readForm(inputs.turnInput, form), code }),
  stop_clock: ({ house, actor, code, form }) =>
    pauseTurn(house, actor, { ...readForm(inputs.turnInput, form), code }),
  run_clock: ({ house, actor, code, form }) =>
    resumeTurn(house, actor, { ...readForm(inputs.turnInput, form), code }),
  end_turn: ({ house, actor, code, form }) =>
    endTurn(house, actor, { ...readForm(inputs.turnInput, form), code }),
  stop: ({ house, actor, code, form }) =>
    stopTurn(house, actor, { ...readForm(inputs.stopInput, form), code }),
  divert: ({ house, actor, code, form }) =>
    divertTurn(house, actor, { ...readForm(inputs.turnInput, form), code }),
  answering: ({ house, actor, code, form }) =>
    inviteToAnswer(house, actor, { ...readForm(inputs.answeringInput, form), code }),
  question: ({ house, actor, code, form }) =>
    decideQuestion(house, actor, { ...readForm(desk.decideInput, form), code }),
  show: ({ house, actor, code, form }) =>
    showOnScreen(house, actor, { ...readForm(inputs.screenInput, form), code }),
  record: ({ house, actor, code, form }) =>
    recordContent(house, actor, { ...readForm(desk.contentInput, form), code }),
  edit: ({ house, actor, code, form }) =>
    editContent(house, actor, { ...readForm(desk.editContentInput, form), code }),
  promise: ({ house, actor, code, form }) =>
    recordPromise(house, actor, { ...readForm(desk.promiseInput, form), code }),
  edit_promise: ({ house, actor, code, form }) =>
    editPromise(house, actor, { ...readForm(desk.editPromiseInput, form), code }),
  correct_turn: ({ house, actor, code, form }) =>
    correctTurn(house, actor, { ...readForm(desk.correctTurnInput, form), code }),
  conclusion: ({ house, actor, code, form }) =>
    writeConclusion(house, actor, { ...readForm(desk.conclusionInput, form), code }),
  preside: ({ house, actor, code, form }) =>
    takeChair(house, actor, { ...readForm(desk.presideInput, form), code }),
  item: ({ house, actor, code, form }) =>
    markItem(house, actor, { ...readForm(desk.markItemInput, form), code }),
  cut: ({ house, actor, code, form }) =>
    cutRecording(house, actor, { ...readForm(desk.cutInput, form), code }),
  floor: ({ house, actor, code, form }) => changeFloor(house, actor, { ...readForm(floorInput, form), code }),
  hand_over: ({ house, actor, code, form }) =>
    stepHandOver(house, actor, { ...readForm(stepInput, form), code }),
  point_note: ({ house, actor, code, form }) =>
    markPointNote(house, actor, { ...readForm(readNoteInput, form), code }),
  headcount: ({ house, actor, code, form }) =>
    countHall(house, actor, { ...readForm(inputs.headcountInput, form), code }),
  settings: ({ house, actor, code, form }) =>
    changeSettings(house, actor, { ...readForm(inputs.settingsInput, form), code }),
  pause: ({ house, actor, code, form }) =>
    pauseSession(house, actor, { ...readForm(inputs.sendInput, form), code }),
  resume: ({ house, actor, code, form }) =>
    resumeSession(house, actor, { ...readForm(inputs.sendInput, form), code }),
  end: ({ house, actor, code, form }) =>
    endSession(house, actor, { ...readForm(inputs.sendInput, form), code }),
};

/** What stands now, for a console whose stream is lost. */
export async function loader({ context, params, request }: Route.LoaderArgs): Promise<Response> {
  const { stage } = await loadDesk({ context, request, code: params.code });
  if (stage === null) throw refuse('missing', 'session.missing');
  return Response.json(stage, { headers: { 'cache-control': 'no-store' } });
}

/** One address for all deeds of the consoles: they are sent by script and answered as JSON, line or no line. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  const form = await request.formData();
  const name = form.get('deed');
  try {
    if (!isDeed(name)) throw refuse('invalid', 'session.deed');
    const asked = { house: houseOf(context), actor: actorOf(context), code: params.code, form };
    return say({ kind: 'sent', ...(await deeds[name](asked)) }, 200);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return say({ kind: 'refused', refusal: viewOf(thrown) }, statusOf(thrown.kind));
  }
}

function say(answer: DeedAnswer, status: number): Response {
  return Response.json(answer, { status, headers: { 'cache-control': 'no-store' } });
}

function isDeed(name: unknown): name is DeedName {
  return typeof name === 'string' && Object.hasOwn(deeds, name);
}
