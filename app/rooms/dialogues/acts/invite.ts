import type { Actor } from '#app/ground/actor.ts';
import { anonymous } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { heldOn } from '#app/rooms/organisations/organisation.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { isAfoot } from '../dialogue.ts';
import type { AnswerInvitationInput, InviteInput } from '../inputs-prepare.ts';
import { inviteesIn, isComing, isSamePerson, isStanding, requiredUnits } from '../invitation.ts';
import { type InvitationMover, type InvitationVerb, invitationMachine } from '../lifecycle-invitation.ts';
import { planParts } from '../may.ts';
import { type DialogueRow, insertRoll, lockById, readParts } from '../store.ts';
import {
  type InvitationRow,
  insertInvitations,
  lockInvitation,
  readGroups,
  readInvitationByToken,
  readInvitations,
  updateInvitation,
  writeGroup,
} from '../store-prepare.ts';
import { prepared, tell } from './prepare.ts';

/**
 * Invites people into a group, one a line (`name; title; telephone; mail`); who is already invited is left as he stands. Invalid
 * `invitation.quota` when more are named than the group has seats.
 */
export async function invite(
  house: House,
  actor: Actor,
  input: InviteInput & { dialogueId: string },
): Promise<number> {
  return await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const groups = await readGroups(tx, row.id);
    const group = await writeGroup(tx, {
      id: house.newId(),
      dialogue_id: row.id,
      name: input.group,
      quota: input.quota,
      confirm_by: input.confirmBy,
      position: groups.length,
    });
    const known = (await readInvitations(tx, row.id)).filter(
      (each) => each.group_id === group.id && isStanding(each.state),
    );
    const named = inviteesIn(input.people).filter(
      (line, index, all) =>
        !known.some((each) => isSamePerson(each.name, line.name)) &&
        all.findIndex((other) => isSamePerson(other.name, line.name)) === index,
    );
    if (group.quota !== null && known.length + named.length > group.quota) {
      throw refuse('invalid', 'invitation.quota', { quota: group.quota, named: known.length + named.length });
    }
    await insertInvitations(
      tx,
      named.map((line) => ({ ...newInvitation(house, row, group.id), ...line })),
    );
    await tell(house, tx, { actor, row, verb: 'dialogue.invite', what: group.name, count: named.length });
    return named.length;
  });
}

/** Calls every unit whose matter is on the list of topics: its head must come, or send somebody with approval. */
export async function inviteRequired(
  house: House,
  actor: Actor,
  input: { dialogueId: string; group: string; confirmBy: string | null },
): Promise<number> {
  return await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const { topics } = await readParts(tx, row.id);
    const day = dayOf(row.starts_at);
    const units = (await readUnits(tx, row.organisation_id)).filter((unit) => heldOn(unit, day));
    const groups = await readGroups(tx, row.id);
    const group = await writeGroup(tx, {
      id: house.newId(),
      dialogue_id: row.id,
      name: input.group,
      quota: null,
      confirm_by: input.confirmBy,
      position: groups.length,
    });
    const known = await readInvitations(tx, row.id);
    const rows = requiredUnits(topics).flatMap(({ unitId, matters }) => {
      const unit = units.find((each) => each.id === unitId);
      const isKnown = known.some(
        (each) => each.unit_id === unitId && each.required_for !== null && isStanding(each.state),
      );
      if (unit === undefined || isKnown) return [];
      return [
        {
          ...newInvitation(house, row, group.id),
          name: unit.head_name ?? unit.name,
          title: unit.head_title ?? unit.name,
          unit_id: unit.id,
          required_for: matters,
        },
      ];
    });
    await insertInvitations(tx, rows);
    await tell(house, tx, { actor, row, verb: 'dialogue.invite', what: group.name, count: rows.length });
    return rows.length;
  });
}

/** The office notes an answer, approves a substitute or refuses one. */
export async function noteAnswer(
  house: House,
  actor: Actor,
  input: AnswerInvitationInput & { dialogueId: string; id: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const invitation = await lockInvitation(tx, input.id);
    if (invitation?.dialogue_id !== row.id) throw refuse('missing', 'invitation.missing');
    await answer(house, tx, { actor, row, invitation, input, parts: planParts(actor, row.organisation_id) });
  });
}

/** Whoever holds the invitation says yes, no, or who comes instead. Conflict `invitation.over` once it has begun. */
export async function answerInvitation(
  house: House,
  input: AnswerInvitationInput & { token: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const found = await readInvitationByToken(tx, input.token);
    const invitation = found && (await lockInvitation(tx, found.id));
    const row = invitation && (await lockById(tx, invitation.dialogue_id));
    if (row === undefined || invitation === undefined) throw refuse('missing', 'invitation.missing');
    if (!isStanding(invitation.state)) throw refuse('conflict', 'invitation.withdrawn');
    if (house.now() >= row.starts_at || !isAfoot(row.state)) throw refuse('conflict', 'invitation.over');
    await answer(house, tx, { actor: anonymous, row, invitation, input, parts: ['invitee'] });
  });
}

/** Puts everybody who comes, and everybody who must, on the attendance roll; who is on it stays as he is. */
export async function rollFromInvitations(
  house: House,
  actor: Actor,
  input: { dialogueId: string },
): Promise<number> {
  return await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const { roll } = await readParts(tx, row.id);
    const names = roll.map((delegate) => delegate.name);
    let added = 0;
    for (const invitation of await readInvitations(tx, row.id)) {
      if (!isStanding(invitation.state)) continue;
      if (!isComing(invitation.state) && invitation.required_for === null) continue;
      const isOther = invitation.state === 'substituted' && invitation.substitute_name !== null;
      const name = isOther ? (invitation.substitute_name ?? invitation.name) : invitation.name;
      if (names.some((known) => isSamePerson(known, name))) continue;
      await insertRoll(tx, {
        id: house.newId(),
        dialogue_id: row.id,
        name,
        title: isOther ? invitation.substitute_title : invitation.title,
        unit_id: invitation.unit_id,
        is_required: invitation.required_for !== null,
        substitute_for: isOther ? invitation.name : null,
      });
      names.push(name);
      added += 1;
    }
    await tell(house, tx, {
      actor,
      row,
      verb: 'dialogue.roll_from_invitations',
      what: row.title,
      count: added,
    });
    return added;
  });
}

async function answer(
  house: House,
  tx: Tx,
  given: {
    actor: Actor;
    row: DialogueRow;
    invitation: InvitationRow;
    input: AnswerInvitationInput;
    parts: readonly InvitationMover[];
  },
): Promise<void> {
  const { actor, row, invitation, input, parts } = given;
  const isRequired = invitation.required_for !== null;
  const verb: InvitationVerb = input.verb === 'other' ? (isRequired ? 'propose' : 'send_other') : input.verb;
  const to = orThrow(
    decideMove(invitationMachine, verb, {
      state: invitation.state,
      parts,
      facts: {
        named: input.substituteName ? true : {},
        free: isRequired ? { matters: invitation.required_for } : true,
        required: isRequired ? true : {},
        reason: input.reason ? true : {},
      },
    }),
  );
  const isOther = verb === 'propose' || verb === 'send_other';
  await updateInvitation(tx, invitation.id, {
    state: to,
    version: invitation.version + 1,
    ...(verb === 'approve' || verb === 'refuse'
      ? { approved_by: actor.personId, approved_at: house.now() }
      : { answered_at: house.now() }),
    ...(verb === 'approve'
      ? {}
      : {
          reason: input.reason,
          substitute_name: isOther ? input.substituteName : null,
          substitute_title: isOther ? input.substituteTitle : null,
        }),
  });
  await tell(house, tx, { actor, row, verb: `invitation.${verb}`, what: invitation.name });
}

function newInvitation(house: House, row: DialogueRow, groupId: string) {
  return {
    id: house.newId(),
    dialogue_id: row.id,
    group_id: groupId,
    token: house.newSecret(12),
    state: 'invited' as const,
    created_at: house.now(),
  };
}
