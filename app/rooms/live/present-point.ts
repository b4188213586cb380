import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { HandOverState } from './hand-over.ts';
import type { PointState, RollVia, TestMark } from './point.ts';
import type { QuestionState } from './question.ts';
import type { RequestVia } from './queue.ts';
import type { PublicStage } from './stage.ts';
import { readPointTicket, type TicketOwner } from './store-point-access.ts';
import { readLastTests, readLine, readPointRoll } from './store-point-room.ts';
import { readLocals, readOwnQuestions } from './store-points.ts';

/** What the coordinator of a point sees of it. Instants are ISO strings. */
export type PointView = Readonly<{
  code: string;
  title: string;
  name: string;
  position: number;
  locals: Readonly<{
    chair: string | null;
    secretary: string | null;
    technician: string | null;
    coordinator: string | null;
  }>;
  isRehearsal: boolean;
  state: PointState;
  seenAt: string | null;
  headcount: number | null;
  clockOffSeconds: number | null;
  lastTest: Readonly<{ sound: TestMark; picture: TestMark; line: TestMark; at: string }> | null;
  roll: readonly Readonly<{ name: string; place: string | null; via: RollVia }>[];
  /** The hand-over that concerns this point. `dueAt`: milliseconds until which the chair waits for it. */
  turn: Readonly<{ handOverId: string; state: HandOverState; name: string; dueAt: number | null }> | null;
  requests: readonly Readonly<{
    id: string;
    number: number;
    /** Place in the queue of the whole session, from 1. */
    place: number;
    name: string;
    topic: string | null;
    via: RequestVia;
  }>[];
  questions: readonly Readonly<{ number: number; text: string; state: QuestionState; via: RequestVia }>[];
  /** Questions that the point may agree with. */
  open: readonly Readonly<{ number: number; text: string }>[];
}>;

const mostOpen = 40;
const mostOwn = 50;

/**
 * The page of a point, for who came in by its link; `stage` is null before the session is opened. Forbidden
 * `point.ticket`.
 */
export async function presentPoint(
  house: House,
  actor: Actor,
  given: { code: string; stage: PublicStage | null },
): Promise<PointView> {
  const owner = actor.deviceId === null ? undefined : await readPointTicket(house.db, { id: actor.deviceId });
  if (owner === undefined || owner.code !== given.code) throw refuse('forbidden', 'point.ticket');
  const { stage } = given;
  const isRehearsal = stage?.isRehearsal ?? false;
  const { db } = house;
  const [line, [test], roll, locals, questions] = await Promise.all([
    readLine(db, owner.point_id, isRehearsal),
    readLastTests(db, [owner.point_id], isRehearsal),
    readPointRoll(db, owner.point_id, isRehearsal),
    readLocals(db, owner.point_id),
    stage === null ? [] : readOwnQuestions(db, owner.point_id, { isRehearsal, limit: mostOwn }),
  ]);
  return {
    code: owner.code,
    title: locals.title,
    name: owner.point_name,
    position: owner.position,
    locals: {
      chair: locals.chair_name,
      secretary: locals.secretary_name,
      technician: locals.technician_name,
      coordinator: locals.coordinator_name,
    },
    isRehearsal,
    state: line?.state ?? 'not_connected',
    seenAt: line?.seen_at?.toISOString() ?? null,
    headcount: line?.headcount ?? null,
    clockOffSeconds: line?.clock_off_seconds ?? null,
    lastTest: test
      ? { sound: test.sound, picture: test.picture, line: test.line, at: test.at.toISOString() }
      : null,
    roll: roll.map(({ name, place, via }) => ({ name, place, via })),
    turn: turnOf(owner, stage),
    requests: requestsOf(owner, stage),
    questions: questions.map(({ number, text, state, via }) => ({
      number,
      text,
      state,
      via: via ?? 'point',
    })),
    open: (stage?.questions ?? []).slice(0, mostOpen).map(({ number, text }) => ({ number, text })),
  };
}

function turnOf(owner: TicketOwner, stage: PublicStage | null): PointView['turn'] {
  const own = stage?.handOvers.find((one) => one.pointId === owner.point_id);
  if (own === undefined) return null;
  const called = stage?.queue.find((entry) => entry.number === own.request);
  const speaking = stage?.turn?.request === own.request ? stage?.turn : undefined;
  return {
    handOverId: own.id,
    state: own.state,
    name: called?.name ?? speaking?.name ?? '',
    dueAt: own.dueAt,
  };
}

function requestsOf(owner: TicketOwner, stage: PublicStage | null): PointView['requests'] {
  if (owner.is_main) return [];
  return (stage?.queue ?? []).flatMap((entry, index) =>
    entry.point === owner.point_name
      ? [
          {
            id: entry.id,
            number: entry.number,
            place: index + 1,
            name: entry.name,
            topic: entry.topic,
            via: entry.via,
          },
        ]
      : [],
  );
}
