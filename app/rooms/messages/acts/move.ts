import type { Updateable } from 'kysely';
import type { MessageTable, SubscriptionTable } from '#app/database/tables/messages.ts';
import type { Actor } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import {
  type MessageCondition,
  type MessageMover,
  type MessageVerb,
  messageMachine,
  type SubscriptionCondition,
  type SubscriptionVerb,
  subscriptionMachine,
} from '../lifecycle.ts';
import { type MessageRow, updateMessage } from '../store.ts';
import { type SubscriptionRow, updateSubscription } from '../store-subscriptions.ts';

type How = Readonly<{ actor: Actor; parts: readonly MessageMover[] }>;

/** The one writer of a message's state; the row is held. Events name the code and the way, never an address. */
export async function moveMessage(
  house: House,
  tx: Tx,
  how: How & {
    message: MessageRow;
    verb: MessageVerb;
    facts?: ConditionFacts<MessageCondition>;
    set?: Updateable<MessageTable>;
  },
): Promise<MessageRow> {
  const { message, verb, actor, parts, facts = {}, set = {} } = how;
  const to = orThrow(decideMove(messageMachine, verb, { state: message.state, parts, facts }));
  const moved = await updateMessage(tx, message.id, { ...set, state: to, held_until: null });
  await record(house, tx, {
    verb: `message.${verb}`,
    organisationId: message.organisation_id,
    subjectKind: 'message',
    subjectId: message.id,
    actor,
    from: message.state,
    to,
    facts: { code: message.about_code, channel: message.channel, template: message.template },
  });
  return moved;
}

/** The one writer of a subscription's state; the row is held. */
export async function moveSubscription(
  house: House,
  tx: Tx,
  how: How & {
    subscription: SubscriptionRow;
    verb: SubscriptionVerb;
    facts?: ConditionFacts<SubscriptionCondition>;
    set?: Updateable<SubscriptionTable>;
  },
): Promise<SubscriptionRow> {
  const { subscription, verb, actor, parts, facts = {}, set = {} } = how;
  const to = orThrow(decideMove(subscriptionMachine, verb, { state: subscription.state, parts, facts }));
  const moved = await updateSubscription(tx, subscription.id, { ...set, state: to });
  await record(house, tx, {
    verb: `subscription.${verb}`,
    organisationId: subscription.organisation_id,
    subjectKind: 'subscription',
    subjectId: subscription.id,
    actor,
    from: subscription.state,
    to,
    facts: { code: subscription.code, channel: subscription.channel },
  });
  return moved;
}
