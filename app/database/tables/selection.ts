import type { Generated } from 'kysely';
import type { SelectionWay } from '#app/rooms/opinions/selection.ts';

export type SelectionDrawTable = {
  id: string;
  dialogue_id: string;
  seed: string;
  wanted: number;
  /** Codes that took part, sorted, and those that were drawn, in their order. */
  candidates: string[];
  drawn: string[];
  drawn_at: Date;
  drawn_by: string | null;
  drawn_by_name: string | null;
};

export type SelectionTable = {
  id: string;
  dialogue_id: string;
  opinion_id: string;
  way: SelectionWay;
  reason: string | null;
  draw_id: string | null;
  /** What spoke for it when it was chosen: how many raised it, whether its sender was new, how many of its field stood. */
  people: Generated<number | null>;
  is_first_time: Generated<boolean | null>;
  field_chosen: Generated<number | null>;
  chosen_at: Date;
  chosen_by: string | null;
  chosen_by_name: string | null;
  removed_at: Date | null;
  removed_by_name: string | null;
  removed_reason: string | null;
};

export type RejectionDrawTable = {
  id: string;
  organisation_id: string;
  /** The dialogue for which somebody drew; null for a draw of the clock over all of the organisation. */
  dialogue_id: string | null;
  seed: string;
  percent: number;
  candidates: string[];
  drawn: string[];
  drawn_at: Date;
  drawn_by: string | null;
  drawn_by_name: string | null;
};

export type RejectionCheckTable = {
  draw_id: string;
  opinion_id: string;
  verdict: 'right' | 'wrong' | null;
  note: string | null;
  checked_by: string | null;
  checked_by_name: string | null;
  checked_at: Date | null;
};

export type SelectionTables = {
  selection: SelectionTable;
  selection_draw: SelectionDrawTable;
  rejection_draw: RejectionDrawTable;
  rejection_check: RejectionCheckTable;
};
