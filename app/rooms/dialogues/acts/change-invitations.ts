import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import type { EditInvitationInput, SetGroupInput, WithdrawInvitationInput } from '../inputs-prepare.ts';
import { isSamePerson, isStanding } from '../invitation.ts';
import { invitationMachine } from '../lifecycle-invitation.ts';
import { planParts } from '../may.ts';
import type { DialogueRow } from '../store.ts';
import {
  type InvitationRow,
  lockInvitation,
  readGroups,
  readInvitations,
  updateGroup,
  updateInvitation,
} from '../store-prepare.ts';
import { prepared, tell } from './prepare.ts';

type OfDialogue = Readonly<{ dialogueId: string }>;

/**
 * Corrects who is invited and where the invitation goes; what went out before is not sent anew, and its link shows the
 * new name. Conflict `invitation.twin` where somebody of that name is in the group already.
 */
export async function editInvitation(
  house: House,
  actor: Actor,
  input: EditInvitationInput & OfDialogue,
): Promise<void> {
  await house.transact(async (tx) => {
    const { row, invitation } = await openInvitation(tx, actor, input);
    const isTwin = (await readInvitations(tx, row.id)).some(
      (each) =>
        each.id !== invitation.id &&
        each.group_id === invitation.group_id &&
        isStanding(each.state) &&
        isSamePerson(each.name, input.name),
    );
    if (isTwin) throw refuse('conflict', 'invitation.twin', { name: input.name });
    const { name, title, phone, email } = input;
    await updateInvitation(tx, invitation.id, {
      ...{ name, title, phone, email },
      version: invitation.version + 1,
    });
    await tell(house, tx, { actor, row, verb: 'invitation.edit', what: name });
  });
}

/**
 * Takes an invitation back: its link and QR open nothing any more, its seat is free, and whoever had got it is told
 * why. A unit that must come is then to be called again.
 */
export async function withdrawInvitation(
  house: House,
  actor: Actor,
  input: WithdrawInvitationInput & OfDialogue,
): Promise<void> {
  await house.transact(async (tx) => {
    const { row, invitation } = await openInvitation(tx, actor, input);
    const parts = planParts(actor, row.organisation_id);
    const facts = { reason: input.reason ? true : {} } as const;
    const to = orThrow(decideMove(invitationMachine, 'withdraw', { state: invitation.state, parts, facts }));
    await updateInvitation(tx, invitation.id, {
      ...{ state: to, withdrawn_reason: input.reason, version: invitation.version + 1 },
    });
    await tell(house, tx, {
      ...{ actor, row, verb: 'invitation.withdraw', what: invitation.name },
      facts: { invitation: invitation.id, reason: input.reason },
    });
  });
}

/** Says how many seats a group has and by when it answers. Invalid `invitation.quota` below those invited already. */
export async function setGroup(house: House, actor: Actor, input: SetGroupInput & OfDialogue): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const group = (await readGroups(tx, row.id)).find((each) => each.id === input.id);
    if (group === undefined) throw refuse('missing', 'invitation.missing');
    const named = (await readInvitations(tx, row.id)).filter(
      (each) => each.group_id === group.id && isStanding(each.state),
    ).length;
    if (input.quota !== null && named > input.quota)
      throw refuse('invalid', 'invitation.quota', { quota: input.quota, named });
    await updateGroup(tx, group.id, { quota: input.quota, confirm_by: input.confirmBy });
    await tell(house, tx, { actor, row, verb: 'invitation.set_group', what: group.name });
  });
}

async function openInvitation(
  tx: Tx,
  actor: Actor,
  input: { id: string } & OfDialogue,
): Promise<{ row: DialogueRow; invitation: InvitationRow }> {
  const row = await prepared(tx, actor, input.dialogueId);
  const invitation = await lockInvitation(tx, input.id);
  if (invitation?.dialogue_id !== row.id) throw refuse('missing', 'invitation.missing');
  if (!isStanding(invitation.state)) throw refuse('conflict', 'invitation.state');
  return { row, invitation };
}
