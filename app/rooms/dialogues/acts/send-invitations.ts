import { type Actor, clockActor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { addDays, type Day, dayOf, daysBetween } from '#app/ground/time.ts';
import { isWorkingDay } from '#app/ground/working-days.ts';
import type { House, Tx } from '#app/house.ts';
import { calendarOf, ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import { isAfoot } from '../dialogue.ts';
import { isStanding } from '../invitation.ts';
import { invitationMachine } from '../lifecycle-invitation.ts';
import { type DialogueRow, lockById } from '../store.ts';
import { readDraftRequests, updateDraftRequest } from '../store-gauge.ts';
import {
  lockInvitation,
  readGroups,
  readInvitations,
  readUnanswered,
  updateInvitation,
  writeGroup,
} from '../store-prepare.ts';
import { prepared, tell } from './prepare.ts';

/**
 * Sends every invitation that has not gone out: by mail, by telephone, else as a letter to print. Whoever has one
 * already gets none; gives how many went. Conflict `invitation.over` where there is nothing to come to.
 */
export async function sendInvitations(
  house: House,
  actor: Actor,
  input: { dialogueId: string },
): Promise<number> {
  return await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    if (!isAfoot(row.state) || house.now() >= row.starts_at) throw refuse('conflict', 'invitation.over');
    const unsent = (await readInvitations(tx, row.id)).filter(
      (each) => each.sent_at === null && isStanding(each.state),
    );
    if (unsent.length === 0) throw refuse('conflict', 'invitation.none-to-send');
    const at = house.now();
    for (const { id } of unsent) await updateInvitation(tx, id, { sent_at: at });
    const said = { actor, row, verb: 'dialogue.send_invitations', what: row.title, count: unsent.length };
    await tell(house, tx, { ...said, at });
    return unsent.length;
  });
}

/**
 * The dialogue has a new day: whoever had answered is asked anew, and what was said for the old day stays beside it.
 * The day by which to answer moves with the dialogue.
 */
export async function askAgainInTx(house: House, tx: Tx, row: DialogueRow): Promise<void> {
  if (row.postponed_from === null) return;
  const was = dayOf(row.postponed_from);
  const moved = daysBetween(was, dayOf(row.starts_at));
  for (const group of await readGroups(tx, row.id)) {
    if (group.confirm_by === null) continue;
    await writeGroup(tx, {
      ...group,
      confirm_by: laterOf(addDays(group.confirm_by, moved), dayOf(house.now())),
    });
  }
  await moveDraftDays(house, tx, { row, moved });
  for (const { id } of await readInvitations(tx, row.id)) {
    const invitation = await lockInvitation(tx, id);
    if (invitation === undefined || !isStanding(invitation.state)) continue;
    const fresh = { reminded_at: null, version: invitation.version + 1 };
    if (invitation.state === 'invited') {
      await updateInvitation(tx, id, fresh);
      continue;
    }
    const to = orThrow(
      decideMove(invitationMachine, 'ask_again', { state: invitation.state, parts: ['room'], facts: {} }),
    );
    await updateInvitation(tx, id, {
      ...fresh,
      state: to,
      earlier_state: invitation.state,
      earlier_note: invitation.substitute_name ?? invitation.reason,
      earlier_day: was,
      ...{ substitute_name: null, substitute_title: null, reason: null },
      ...{ answered_at: null, approved_by: null, approved_at: null },
    });
  }
}

/** Draft answers are wanted as long before the new day as before the old one, and on a day when people work. */
async function moveDraftDays(house: House, tx: Tx, of: { row: DialogueRow; moved: number }): Promise<void> {
  const calendar = await calendarOf(tx);
  for (const { unit_id: unitId, due_on: was } of await readDraftRequests(tx, of.row.id)) {
    let day = laterOf(addDays(was, of.moved), dayOf(house.now()));
    while (!isWorkingDay(day, calendar) && addDays(day, 1) < dayOf(of.row.starts_at)) day = addDays(day, 1);
    await updateDraftRequest(tx, { dialogueId: of.row.id, unitId }, { due_on: day, reminded_at: null });
  }
}

/** Recalls to mind, once, what was sent and is not answered some days before it should be. Twice changes nothing. */
export async function remindInvitations(house: House): Promise<number> {
  const today = dayOf(house.now());
  let reminded = 0;
  for (const { id: dialogueId } of await readUnanswered(house.db, today)) {
    reminded += await house.transact((tx) => remindOf(house, tx, { dialogueId, today }));
  }
  return reminded;
}

async function remindOf(house: House, tx: Tx, of: { dialogueId: string; today: Day }): Promise<number> {
  const row = await lockById(tx, of.dialogueId);
  if (row === undefined || !isAfoot(row.state)) return 0;
  const asked = {
    organisationId: row.organisation_id,
    key: 'invitation.remind_days',
    onDay: of.today,
  } as const;
  const rule = await ruleIfAny(tx, asked);
  if (rule === undefined) return 0;
  const near = (await readGroups(tx, row.id)).filter(
    ({ confirm_by: by }) => by !== null && of.today <= by && daysBetween(of.today, by) <= rule.amount,
  );
  const silent = (await readInvitations(tx, row.id)).filter(
    (each) =>
      each.state === 'invited' &&
      each.sent_at !== null &&
      dayOf(each.sent_at) < of.today &&
      each.reminded_at === null &&
      near.some((group) => group.id === each.group_id),
  );
  if (silent.length === 0) return 0;
  const at = house.now();
  for (const { id } of silent) await updateInvitation(tx, id, { reminded_at: at });
  const verb = 'dialogue.remind_invitations';
  await tell(house, tx, { actor: clockActor, row, verb, what: row.title, count: silent.length, at });
  return silent.length;
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}
