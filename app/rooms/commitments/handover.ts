/** owed: somebody left and nobody made the sheet yet. waiting: for the successor. lapsed: there was nothing to hand over. */
export const handoverStates = ['owed', 'waiting', 'accepted', 'refused', 'taken_back', 'lapsed'] as const;
export type HandoverState = (typeof handoverStates)[number];

/** One line of the sheet: what is open, since when it is due, who does it. */
export type HandoverItem = Readonly<{
  kind: 'promise' | 'petition';
  code: string;
  title: string;
  unit: string | null;
  dueOn: string | null;
  daysLate: number;
  isReopened: boolean;
}>;

/** The order in which a successor has to read them: late ones first, the latest at the top, then by due date. */
export function inOrder(items: readonly HandoverItem[]): HandoverItem[] {
  return items.toSorted(
    (one, other) =>
      other.daysLate - one.daysLate ||
      (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') ||
      one.code.localeCompare(other.code),
  );
}
