import type { SelectionWay } from '#app/rooms/opinions/selection.ts';
import type { Hole, Treatment } from './content.ts';
import type { FloorReason, FloorRule } from './floor.ts';
import type { HandOverState } from './hand-over.ts';
import type { LoadLevel } from './load.ts';
import type { HeldFor } from './moderation.ts';
import type { RolledUp } from './point.ts';
import type { PollView } from './poll.ts';
import type { QuestionState, RefuseReason } from './question.ts';
import type { OrderReason, Precedence, RequestVia } from './queue.ts';
import type { Recording } from './recording.ts';
import type { LogBody, LogKind, ScreenKind, SessionState } from './session.ts';
import type { DeskView, PresidingView } from './stage-desk.ts';
import type { StopReason, TurnState } from './turn.ts';

/** Who has the floor, or has just had it while the answer is given. Instants are ISO strings. */
export type TurnView = Readonly<{
  id: string;
  number: number;
  /** Number of the request that it came from: a telephone knows its own. */
  request: number | null;
  name: string;
  place: string | null;
  topic: string | null;
  /** Name of the connection point from which it is spoken; null for the main hall. */
  point: string | null;
  /** Why it was called out of the suggested order. */
  orderReason: OrderReason | null;
  state: TurnState;
  isFirstTime: boolean;
  allottedSeconds: number;
  startedAt: string;
  endedAt: string | null;
  /** Milliseconds since 1970 at which the time is up; null while the clock stands still. */
  endsAt: number | null;
  /** Whole seconds left at the moment of reading; right as long as the clock stands still. */
  leftSeconds: number;
  stopReason: StopReason | null;
  answering: Readonly<{ name: string; title: string | null }> | null;
  /** Everybody who was asked to answer in it, in that order. */
  answered: readonly Readonly<{ name: string; title: string | null }>[];
  version: number;
}>;

export type QueueView = Readonly<{
  id: string;
  number: number;
  name: string;
  place: string | null;
  topic: string | null;
  via: RequestVia;
  precedence: Precedence | null;
  hasSpoken: boolean;
  requestedAt: string;
  point: string | null;
  /** Number of the question that it is about. */
  question: number | null;
  /** Why it stands where it stands, by the rules that are on. */
  reasons: readonly FloorReason[];
}>;

/** One step of handing the floor to a point. `dueAt`: milliseconds at which the next one takes its place. */
export type HandOverView = Readonly<{
  id: string;
  number: number;
  pointId: string;
  point: string;
  request: number | null;
  state: HandOverState;
  dueAt: number | null;
}>;

/** Words from a point whose picture or sound has failed. */
export type PointNoteView = Readonly<{
  id: string;
  number: number;
  point: string;
  text: string;
  saidAt: string;
}>;

export type QuestionView = Readonly<{
  id: string;
  number: number;
  text: string;
  name: string | null;
  state: QuestionState;
  reason: RefuseReason | null;
  agreed: number;
  askedAt: string;
  /** Sent before the day as an opinion. */
  isFromBefore: boolean;
  /** How it was chosen for the floor before the day; null where it was not. */
  chosenWay: SelectionWay | null;
  /** Null for what came before the day. */
  via: RequestVia | null;
  point: string | null;
  /** Points that agree with it, each one voice. */
  agreedPoints: number;
  /** What the desk replied to it in writing. */
  reply: string | null;
  /** Number of the question in which it stands. */
  mergedInto: number | null;
}>;

/** A question as the consoles see it. */
export type DeskQuestionView = QuestionView & Readonly<{ heldFor: HeldFor | null }>;

export type ContentView = Readonly<{
  id: string;
  number: number;
  turnId: string | null;
  questionId: string | null;
  text: string;
  fieldCode: string | null;
  treatment: Treatment;
  answer: string | null;
  answeredByName: string | null;
  answeredByUnitId: string | null;
  leadUnitId: string | null;
  leadUnit: string | null;
  cooperatingUnitIds: readonly string[];
  cooperatingUnits: readonly string[];
  dueOn: string | null;
  parts: readonly Readonly<{ text: string; answer: string | null }>[];
  version: number;
  holes: readonly Hole[];
}>;

export type PromiseView = Readonly<{
  id: string;
  number: number;
  turnId: string | null;
  contentId: string | null;
  text: string;
  unitId: string | null;
  unit: string | null;
  responsibleName: string | null;
  dueOn: string | null;
  isWithdrawn: boolean;
  version: number;
  holes: readonly Hole[];
}>;

/** One line of what happened, as numbers. */
export type StoryView = Readonly<{ seq: number; at: string; kind: LogKind; body: LogBody }>;

/** What all may know of a session at version `seq`. */
export type PublicStage = Readonly<{
  seq: number;
  code: string;
  title: string;
  organisation: string;
  place: string | null;
  streamUrl: string | null;
  /** Where the film of the session stands; null until the office has said so. */
  recording: Recording | null;
  state: SessionState;
  startsAt: string;
  endsAt: string;
  openedAt: string | null;
  pausedAt: string | null;
  endedAt: string | null;
  joinCode: string;
  isModerated: boolean;
  areQuestionsOpen: boolean;
  turnSeconds: number;
  headcount: number;
  /** What gives way just now because too many come at once. */
  load: LoadLevel;
  /** A rehearsal: nothing of it goes into the record. */
  isRehearsal: boolean;
  /** What all points add up to, the main one too. */
  points: RolledUp;
  /** Rules of the fair floor that are switched off; the others hold. */
  floorOff: readonly FloorRule[];
  /** Points that prepare, in their order, and the one that has the floor. */
  handOvers: readonly HandOverView[];
  shown: Readonly<{ kind: ScreenKind; question: QuestionView | null }>;
  /** Who has the floor, or is being answered. */
  turn: TurnView | null;
  /** In the suggested order (`floor.ts`). */
  queue: readonly QueueView[];
  /** Those that are open, most agreed with first. */
  questions: readonly QuestionView[];
  /** Those that are closed, with what was replied. */
  closed: readonly QuestionView[];
  /** Who presides now; null before somebody has taken the chair. */
  presiding: Readonly<{ name: string; title: string | null }> | null;
  /** Open ones, and closed ones whose result is shown. */
  polls: readonly PollView[];
  /** Agreements and answers count only from a printed seat token. */
  needsSeat: boolean;
  turns: readonly TurnView[];
  contents: readonly ContentView[];
  promises: readonly PromiseView[];
}>;

/** What consoles know besides. */
export type StaffStage = PublicStage &
  DeskView &
  Readonly<{
    /** Words of points that nobody has marked as read, oldest first. */
    pointNotes: readonly PointNoteView[];
    /** Seconds that the next point is waited for, and after which a silent point counts as dropped. */
    fallbackSeconds: number;
    dropSeconds: number;
    /** The account that steers the floor; null before somebody has taken the chair. */
    chair: PresidingView | null;
    pending: readonly DeskQuestionView[];
    refused: readonly DeskQuestionView[];
    merged: readonly DeskQuestionView[];
    withdrawnPromises: readonly PromiseView[];
    /** All polls with all their counts, also those that nobody else sees yet. */
    allPolls: readonly PollView[];
    answerers: readonly Readonly<{ name: string; title: string }>[];
    units: readonly Readonly<{ id: string; name: string }>[];
    story: readonly StoryView[];
  }>;
