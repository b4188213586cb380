import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { readInvited, readInvitee, updateRoll } from '#app/rooms/dialogues/store.ts';
import type { PointRollInput, SheetInput } from '../../inputs-points.ts';
import type { RollVia } from '../../point.ts';
import { readSheet, rollKey, type SheetRow } from '../../roll-sheet.ts';
import { insertPointRoll } from '../../store-point-room.ts';
import type { Sent } from '../in-session.ts';
import { inPoint, type PointScope } from './in-point.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/i;

/** Somebody is here: typed, or read from the invitation that was shown. Who is on the roll already stays there once. */
export async function addToPointRoll(
  house: House,
  actor: Actor,
  input: PointRollInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const { invitation, via } = input;
    const person = await whoCame(scope, input);
    const added = await write(scope, [person], { via, invitation });
    await scope.tell('point.roll', { via, added });
    return { id: null, number: added };
  });
}

/** A sheet that was kept on paper or in a file, afterwards. Sent twice it is the same roll. Gives how many are new. */
export async function addSheet(
  house: House,
  actor: Actor,
  input: SheetInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const rows = readSheet(input.sheet);
    if (rows.length === 0) throw refuse('invalid', 'point.sheet-empty');
    const added = await write(scope, rows, { via: 'sheet', invitation: null });
    await scope.tell('point.roll', { via: 'sheet', added });
    return { id: null, number: added };
  });
}

/** The name as it was typed, else that of the delegate whose invitation it is, who is then marked as present. */
async function whoCame(
  { tx, point, isRehearsal, saidAt }: PointScope,
  input: PointRollInput,
): Promise<SheetRow> {
  const rollId = uuid.exec(input.invitation ?? '')?.[0];
  const delegate = rollId === undefined ? undefined : await readInvited(tx, point.dialogue_id, rollId);
  if (delegate !== undefined && !isRehearsal) {
    await updateRoll(tx, delegate.id, { checked_in_at: delegate.checked_in_at ?? saidAt });
  }
  // The code of an invitation is an address that ends with its token.
  const token = input.invitation?.split(/[/=]/).at(-1)?.trim() ?? '';
  const invitee = delegate ?? (token === '' ? undefined : await readInvitee(tx, point.dialogue_id, token));
  const name = input.name ?? invitee?.name;
  if (name === undefined) {
    const field = input.invitation === null ? 'name' : 'invitation';
    throw refuse('invalid', 'form.invalid', { [field]: field });
  }
  return { name, place: input.place ?? invitee?.title ?? null };
}

async function write(
  scope: PointScope,
  rows: readonly SheetRow[],
  how: { via: RollVia; invitation: string | null },
): Promise<number> {
  const { house, tx, point, isRehearsal, saidAt } = scope;
  return await insertPointRoll(
    tx,
    rows.map(({ name, place }) => ({
      id: house.newId(),
      point_id: point.point_id,
      is_rehearsal: isRehearsal,
      folded: rollKey(name, place),
      name,
      place,
      invitation: how.invitation,
      via: how.via,
      checked_in_at: saidAt,
    })),
  );
}
