import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { readForm } from '#app/http/form.ts';
import * as inputs from '../../inputs-points.ts';
import { isPointDeed, type PointDeed } from '../../point-deed.ts';
import type { Sent } from '../in-session.ts';
import { stepAtPoint } from './hand-over.ts';
import { countPoint, moveLine, recordTest } from './line.ts';
import { addSheet, addToPointRoll } from './roll.ts';
import { agreeAtPoint, askAtPoint, speakAtPoint, withdrawAtPoint, writeNote } from './speak.ts';

type Asked = Readonly<{ house: House; actor: Actor; code: string; form: FormData }>;

/** Every deed of a point's page, by its name in the form. */
const deeds: Record<PointDeed, (asked: Asked) => Promise<Sent>> = {
  line: ({ house, actor, code, form }) =>
    moveLine(house, actor, { ...readForm(inputs.lineInput, form), code }),
  test: ({ house, actor, code, form }) =>
    recordTest(house, actor, { ...readForm(inputs.testInput, form), code }),
  headcount: ({ house, actor, code, form }) =>
    countPoint(house, actor, { ...readForm(inputs.pointHeadcountInput, form), code }),
  roll: ({ house, actor, code, form }) =>
    addToPointRoll(house, actor, { ...readForm(inputs.pointRollInput, form), code }),
  sheet: async ({ house, actor, code, form }) => {
    await spread(form);
    return await addSheet(house, actor, { ...readForm(inputs.sheetInput, form), code });
  },
  speak: ({ house, actor, code, form }) =>
    speakAtPoint(house, actor, { ...readForm(inputs.pointSpeakInput, form), code }),
  withdraw: ({ house, actor, code, form }) =>
    withdrawAtPoint(house, actor, { ...readForm(inputs.pointWithdrawInput, form), code }),
  ask: ({ house, actor, code, form }) =>
    askAtPoint(house, actor, { ...readForm(inputs.pointAskInput, form), code }),
  agree: ({ house, actor, code, form }) =>
    agreeAtPoint(house, actor, { ...readForm(inputs.pointAgreeInput, form), code }),
  note: ({ house, actor, code, form }) =>
    writeNote(house, actor, { ...readForm(inputs.noteInput, form), code }),
  step: ({ house, actor, code, form }) =>
    stepAtPoint(house, actor, { ...readForm(inputs.pointStepInput, form), code }),
};

/** Does what a form of a point's page says, with or without script. Invalid `session.deed` for an unknown one. */
export async function doPointDeed(asked: Asked): Promise<Sent & { deed: PointDeed }> {
  const deed = asked.form.get('deed');
  if (!isPointDeed(deed)) throw refuse('invalid', 'session.deed');
  return { ...(await deeds[deed](asked)), deed };
}

/** A file that was chosen stands for what would have been pasted. */
async function spread(form: FormData): Promise<void> {
  const file = form.get('file');
  form.delete('file');
  if (file instanceof File && file.size > 0) form.set('sheet', await file.text());
}
