export const deskNames = ['chair', 'secretary'] as const;
export type DeskName = (typeof deskNames)[number];

/** What somebody at a desk has under the pen: `turn:ID`, `content:ID`, `promise:ID`, `question:ID` or `conclusion`. */
export const holdingPattern = /^(?:(?:turn|content|promise|question):[0-9a-z-]{1,40}|conclusion)$/;

/** A tab that has not been heard of for so long is gone, and what it held is free. */
export const seatSeconds = 20;
/** How often a tab says that it is there. */
export const beatSeconds = 5;

/** One open tab of a console, as the others see it. Instants are ISO strings. */
export type SeatView = Readonly<{
  id: string;
  personId: string;
  name: string;
  desk: DeskName;
  holding: string | null;
  heldSince: string | null;
  seenAt: string;
}>;

/** Who else holds this now; the one who came first stands first. */
export function holdersOf(seats: readonly SeatView[], holding: string, ownSeatId: string | null): SeatView[] {
  return seats
    .filter((seat) => seat.id !== ownSeatId && seat.holding === holding)
    .sort((a, b) => (a.heldSince ?? '').localeCompare(b.heldSince ?? ''));
}

/** Is the same person at the same desk in another tab? */
export function isDoubled(
  seats: readonly SeatView[],
  own: Readonly<{ id: string; desk: DeskName }>,
): boolean {
  const mine = seats.find((seat) => seat.id === own.id);
  if (mine === undefined) return false;
  return seats.some(
    (seat) => seat.id !== own.id && seat.desk === own.desk && seat.personId === mine.personId,
  );
}
