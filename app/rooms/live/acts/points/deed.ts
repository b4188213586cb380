import type { z } from 'zod';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import * as inputs from '../../inputs-points.ts';
import { isPointDeed, type PointDeed } from '../../point-deed.ts';
import type { Sent } from '../in-session.ts';
import { stepAtPoint } from './hand-over.ts';
import { countPoint, moveLine, recordTest } from './line.ts';
import { addSheet, addToPointRoll } from './roll.ts';
import { agreeAtPoint, askAtPoint, speakAtPoint, withdrawAtPoint, writeNote } from './speak.ts';

/** Reads what was sent by a schema; throws what the door throws where it does not fit. */
type Read = <S extends z.ZodType>(schema: S) => z.output<S>;
type Asked = Readonly<{ house: House; actor: Actor; code: string; read: Read }>;

/** Every deed of a point's page, by its name in the form. */
const deeds: Record<PointDeed, (asked: Asked) => Promise<Sent>> = {
  line: ({ house, actor, code, read }) => moveLine(house, actor, { ...read(inputs.lineInput), code }),
  test: ({ house, actor, code, read }) => recordTest(house, actor, { ...read(inputs.testInput), code }),
  headcount: ({ house, actor, code, read }) =>
    countPoint(house, actor, { ...read(inputs.pointHeadcountInput), code }),
  roll: ({ house, actor, code, read }) =>
    addToPointRoll(house, actor, { ...read(inputs.pointRollInput), code }),
  sheet: ({ house, actor, code, read }) => addSheet(house, actor, { ...read(inputs.sheetInput), code }),
  speak: ({ house, actor, code, read }) =>
    speakAtPoint(house, actor, { ...read(inputs.pointSpeakInput), code }),
  withdraw: ({ house, actor, code, read }) =>
    withdrawAtPoint(house, actor, { ...read(inputs.pointWithdrawInput), code }),
  ask: ({ house, actor, code, read }) => askAtPoint(house, actor, { ...read(inputs.pointAskInput), code }),
  agree: ({ house, actor, code, read }) =>
    agreeAtPoint(house, actor, { ...read(inputs.pointAgreeInput), code }),
  note: ({ house, actor, code, read }) => writeNote(house, actor, { ...read(inputs.noteInput), code }),
  step: ({ house, actor, code, read }) => stepAtPoint(house, actor, { ...read(inputs.pointStepInput), code }),
};

/** Does what a point has sent, with or without script. Invalid `session.deed` for an unknown deed. */
export async function doPointDeed(asked: Asked & { deed: unknown }): Promise<Sent & { deed: PointDeed }> {
  const { deed } = asked;
  if (!isPointDeed(deed)) throw refuse('invalid', 'session.deed');
  return { ...(await deeds[deed](asked)), deed };
}
