import type { ClockDeed } from './gateways/clock.ts';
import type { House } from './house.ts';
import { commitmentsClock } from './rooms/commitments/clock.ts';
import { dialoguesClock } from './rooms/dialogues/clock.ts';
import { figuresClock } from './rooms/figures/clock.ts';
import { messagesClock } from './rooms/messages/clock.ts';
import { opinionsClock } from './rooms/opinions/clock.ts';
import { oversightClock } from './rooms/oversight/clock.ts';
import { peopleClock } from './rooms/people/clock.ts';
import { petitionsClock } from './rooms/petitions/clock.ts';
import { recordClock } from './rooms/record/clock.ts';

/** What time does: add each room's `clock.ts`. */
export const clockDeeds: readonly ClockDeed<House>[] = [
  recordClock,
  peopleClock,
  dialoguesClock,
  opinionsClock,
  petitionsClock,
  commitmentsClock,
  figuresClock,
  messagesClock,
  oversightClock,
];
