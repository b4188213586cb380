import type { Moves } from '#app/ground/lifecycle.ts';
import type { MessageState, SubscriptionState } from './message.ts';

/** postman: the process that sends. reader: who holds the way to stop. room: what follows from another deed. */
export type MessageMover = 'postman' | 'office' | 'reader' | 'room' | 'clock';
export type MessageCondition = 'has-address' | 'was-last-try';

/** A message from its writing to its end. A letter begins as `to_print`. */
export const messageMoves = {
  send: { from: ['waiting'], to: 'sent', by: ['postman'] },
  give_up: { from: ['waiting'], to: 'dead', by: ['postman'], when: ['was-last-try'] },
  retry: { from: ['dead', 'stopped'], to: 'waiting', by: ['office'], when: ['has-address'] },
  to_letter: { from: ['waiting', 'dead'], to: 'to_print', by: ['postman', 'office'] },
  stop: { from: ['waiting', 'to_print', 'dead'], to: 'stopped', by: ['office', 'reader', 'room'] },
  print: { from: ['to_print'], to: 'printed', by: ['office'] },
} as const satisfies Moves<MessageState, MessageMover, MessageCondition>;

export type MessageVerb = keyof typeof messageMoves;
export const messageMachine = { noun: 'message', moves: messageMoves };

export type SubscriptionCondition = 'key-fits';

/** A sender's own subscription begins active, with the consent of the form; all others begin unconfirmed. */
export const subscriptionMoves = {
  confirm: { from: ['unconfirmed'], to: 'active', by: ['reader'], when: ['key-fits'] },
  stop: { from: ['unconfirmed', 'active'], to: 'stopped', by: ['reader', 'room', 'clock'] },
} as const satisfies Moves<SubscriptionState, MessageMover, SubscriptionCondition>;

export type SubscriptionVerb = keyof typeof subscriptionMoves;
export const subscriptionMachine = { noun: 'subscription', moves: subscriptionMoves };
