import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { fixedRules, floorRules } from '../../floor.ts';
import type { FloorInput } from '../../inputs-points.ts';
import { updateSession } from '../../store.ts';
import { inSession, nothingNew, type Sent } from '../in-session.ts';

/** Switches rules of the fair floor on and off, for this session and on the record. */
export async function changeFloor(
  house: House,
  actor: Actor,
  input: FloorInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff', isFloor: true }, async (scope) => {
    const kept: readonly string[] = fixedRules;
    const off = floorRules.filter((rule) => !kept.includes(rule) && !input.rules.includes(rule));
    const { fallbackSeconds, dropSeconds } = input;
    await updateSession(scope.tx, scope.session.id, {
      floor_off: JSON.stringify(off),
      fallback_seconds: fallbackSeconds,
      drop_seconds: dropSeconds,
    });
    await scope.say('floor.settings', { off: off.join(' ') });
    await scope.tell('floor.settings', { off: off.join(' '), fallbackSeconds, dropSeconds });
    return nothingNew;
  });
}
