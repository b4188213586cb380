import type { GeneratedAlways, JSONColumnType } from 'kysely';

export type EventTable = {
  id: string;
  place: GeneratedAlways<number>;
  at: Date;
  organisation_id: string;
  verb: string;
  subject_kind: string;
  subject_id: string;
  from_state: string | null;
  to_state: string | null;
  actor_kind: string;
  actor_person_id: string | null;
  actor_name: string | null;
  reason: string | null;
  facts: JSONColumnType<Record<string, string | number | boolean | null | string[]>>;
  /** Its words are gone by law; who did what when stays. */
  wiped_at: Date | null;
};

export type SealTable = {
  n: number;
  first_place: number;
  last_place: number;
  events: number;
  hash: string;
  sealed_at: Date;
};

/** Somebody who supervises has opened the record of a thing. */
export type ReadingTable = {
  id: string;
  organisation_id: string;
  subject_kind: string;
  subject_id: string;
  code: string;
  person_id: string;
  person_name: string;
  read_at: Date;
  /** Code of the supervision by which it was opened; null: on the desk of the record itself. */
  via: string | null;
};

export type CounterTable = { name: string; value: number };

export type RecordTables = {
  event: EventTable;
  seal: SealTable;
  counter: CounterTable;
  reading: ReadingTable;
};
