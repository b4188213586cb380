import { renderToStaticMarkup } from 'react-dom/server';
import { areReactionsHidden } from '../load.ts';
import type { LogKind } from '../session.ts';
import type { PublicStage } from '../stage.ts';
import type { Draw, SlotAudience } from '../telling.ts';
import { liveWords } from '../words.ts';
import { RulesSlot } from './floor-order.tsx';
import { HallSlot } from './hall.tsx';
import { OnAirSlot } from './onair.tsx';
import { FloorSlot } from './point-floor.tsx';
import { PollSlot, ResultsSlot } from './polls.tsx';
import { ReactSlot } from './react.tsx';
import {
  mostQuestionsShown,
  NowSlot,
  PromisesSlot,
  QuestionsSlot,
  QueueSlot,
  type SlotGiven,
} from './slots.tsx';

const slots = {
  now: NowSlot,
  react: ReactSlot,
  poll: PollSlot,
  results: ResultsSlot,
  queue: QueueSlot,
  rules: RulesSlot,
  questions: QuestionsSlot,
  promises: PromisesSlot,
} as const;
export type SlotName = keyof typeof slots;
const everySlot: readonly SlotName[] = [
  'now',
  'react',
  'poll',
  'results',
  'queue',
  'rules',
  'questions',
  'promises',
];

/** The hall's screen, the captions over the picture, whose turn it is among points: always in step with the queue. */
const screenSlots: readonly string[] = ['hall', 'onair', 'floor'];

/** Which slots of a telephone a line of the log changes. Counts are no reason: they come as ticks. */
const touched: Record<LogKind, readonly SlotName[]> = {
  'session.open': everySlot,
  'session.pause': ['now', 'react'],
  'session.resume': ['now', 'react'],
  'session.end': everySlot,
  'session.headcount': [],
  'session.preside': ['now'],
  'session.item': [],
  'session.recording': [],
  'session.settings': ['queue', 'questions'],
  'request.add': ['queue'],
  'request.withdraw': ['queue'],
  'turn.start': ['now', 'react', 'queue'],
  'turn.extend': ['now', 'queue'],
  'turn.pause': ['now'],
  'turn.resume': ['now'],
  'turn.answer': ['now'],
  'turn.end': ['now', 'react', 'queue'],
  'turn.stop': ['now', 'react', 'queue'],
  'turn.divert': everySlot,
  'turn.correct': ['now'],
  'question.ask': [],
  'question.open': ['questions'],
  'question.refuse': ['questions', 'now'],
  'question.hold': ['questions', 'now'],
  'question.reply': ['questions', 'now'],
  'question.close': ['questions', 'now'],
  'question.reopen': ['questions', 'now'],
  'question.merge': ['questions', 'now'],
  'question.unmerge': ['questions', 'now'],
  'question.divert': ['questions', 'now'],
  'question.choose': [],
  'screen.show': ['now'],
  'point.line': [],
  'point.headcount': ['queue'],
  'point.note': [],
  'point.agree': ['queue', 'questions'],
  'handover.move': ['queue'],
  'floor.settings': ['queue', 'rules'],
  'content.record': [],
  'content.edit': [],
  'promise.record': ['promises'],
  'promise.edit': ['promises'],
  'promise.withdraw': ['promises'],
  'conclusion.edit': [],
  'poll.prepare': [],
  'poll.open': ['poll', 'results'],
  'poll.close': ['poll', 'results'],
  'poll.withdraw': [],
  'poll.show': ['results'],
  'poll.word': ['results'],
};
/** Slots of the page with which a point is led. */
const pointSlots: readonly SlotName[] = ['now', 'queue', 'rules'];
const besideTheHall: ReadonlySet<LogKind> = new Set([
  'session.headcount',
  'point.line',
  'point.headcount',
  'point.note',
  'point.agree',
  'session.preside',
  'session.item',
  'session.recording',
  'conclusion.edit',
  'question.ask',
  'question.open',
  'question.choose',
  'content.record',
  'content.edit',
  'promise.record',
  'promise.edit',
  'promise.withdraw',
  'poll.prepare',
  'poll.withdraw',
]);

/** Draws slots with the very components with which the pages were first drawn. */
export function drawSlots(publicUrl: string): Draw {
  return {
    touched: (audience, kind) => {
      if (audience === 'screen') return besideTheHall.has(kind) ? [] : screenSlots;
      return touched[kind].filter((name) => allOf(audience).includes(name));
    },
    all: allOf,
    counted,
    slot: (name, { stage, language }) => {
      const given: SlotGiven = { stage, language, words: liveWords(language) };
      if (name === 'hall') return renderToStaticMarkup(<HallSlot {...given} publicUrl={publicUrl} />);
      if (name === 'floor') return renderToStaticMarkup(<FloorSlot {...given} />);
      if (name === 'onair') return renderToStaticMarkup(<OnAirSlot {...given} />);
      const Slot = isSlot(name) ? slots[name] : NowSlot;
      return renderToStaticMarkup(<Slot {...given} />);
    },
  };
}

/** The question that is talked about, and on telephones the list. */
function counted(audience: SlotAudience, stage: PublicStage): readonly number[] {
  const shown = stage.shown.question === null ? [] : [stage.shown.question.number];
  if (audience !== 'public' || areReactionsHidden(stage.load)) return shown;
  return [...shown, ...stage.questions.slice(0, mostQuestionsShown).map((question) => question.number)];
}

function allOf(audience: SlotAudience): readonly string[] {
  if (audience === 'screen') return screenSlots;
  return audience === 'point' ? pointSlots : everySlot;
}

function isSlot(name: string): name is SlotName {
  return name in slots;
}
