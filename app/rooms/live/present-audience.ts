import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { presentDialogue } from '#app/rooms/dialogues/present.ts';
import { type Alarm, alarmsOf } from './alarm.ts';
import { mayServe } from './may.ts';
import { type PointPlace, presentPointPlaces } from './present-point-screen.ts';
import type { StaffStage } from './stage.ts';
import { readSession } from './store.ts';
import { readAlarmFacts } from './store-alarms.ts';
import { readSeatBatches } from './store-seat-tokens.ts';

export type SeatBatchView = Readonly<{
  id: string;
  number: number;
  printedAt: string;
  printed: number;
  used: number;
  isWithdrawn: boolean;
}>;

/** What the desk knows of the people in front of it: seat tokens and signs of stuffing. */
export type AudienceView = Readonly<{
  batches: readonly SeatBatchView[];
  alarms: readonly Alarm[];
  points: readonly PointPlace[];
}>;

/** The dialogue whose audience somebody serves. Missing `dialogue.missing`, forbidden `session.part`. */
export async function presentServed(house: House, actor: Actor, code: string) {
  const dialogue = await presentDialogue(house, actor, code);
  if (dialogue === null) throw refuse('missing', 'dialogue.missing');
  if (!mayServe(actor, dialogue.organisationId)) throw refuse('forbidden', 'session.part');
  return { code, title: dialogue.title, streamUrl: dialogue.streamUrl, publicUrl: house.publicUrl };
}
export type ServedView = Awaited<ReturnType<typeof presentServed>>;

/** By the code of the dialogue; nothing where it has no session. `stage`: what stands, for the counts of people. */
export async function presentAudience(house: House, stage: StaffStage): Promise<AudienceView> {
  const session = await readSession(house.db, stage.code);
  if (session === undefined) return { batches: [], alarms: [], points: [] };
  const people = Math.max(stage.points.people, stage.headcount);
  const batches = await readSeatBatches(house.db, session.id);
  const facts = await readAlarmFacts(house.db, { sessionId: session.id, now: house.now(), people });
  return {
    batches: batches.map((row) => ({
      id: row.id,
      number: row.number,
      printedAt: row.printed_at.toISOString(),
      printed: row.printed,
      used: row.used,
      isWithdrawn: row.withdrawn_at !== null,
    })),
    alarms: alarmsOf(facts),
    points: await presentPointPlaces(house, stage.code),
  };
}
