import type { Database } from '#app/database/database.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import { profileRule, ruleValue } from '#app/rooms/organisations/store-rules.ts';
import { type Gap, gapOf, type Obligation, obligationNames, type PlanEntry } from '../plan.ts';
import type { DialogueRow } from '../store.ts';
import { listOfYear, type PlanItemRow, readPlan, readPlanItems } from '../store-plan.ts';

export type PlanOf = Readonly<{ organisationId: string; year: number }>;

/** How far the year of an organisation stands against its duties today. */
export async function readGaps(db: Database, of: PlanOf & { today: Day }): Promise<Gap[]> {
  const [plan, dialogues] = await Promise.all([readPlan(db, of), listOfYear(db, of)]);
  const items = plan === undefined ? [] : await readPlanItems(db, plan.id);
  return await computeGaps(db, of, entriesOf(items, dialogues, { heads: [], ...of }));
}

/** The same for lines and dialogues that are known already. */
export async function computeGaps(db: Database, of: PlanOf, entries: readonly PlanEntry[]): Promise<Gap[]> {
  return (await obligationsOf(db, of)).map((obligation) => gapOf(obligation, entries));
}

/** What the rules ask of this organisation in the year; a duty for which no rule is written asks for nothing. */
async function obligationsOf(db: Database, of: PlanOf): Promise<Obligation[]> {
  const asked = { key: 'dialogue.min_per_year', onDay: `${of.year}-12-31` } as const;
  const rules = {
    all: await orNothing(() => ruleValue(db, { ...asked, organisationId: of.organisationId })),
    youth: await profileRule(db, { ...asked, profileId: 'youth' }),
  };
  return obligationNames.flatMap((name) => {
    const rule = rules[name];
    return rule === null ? [] : [{ name, required: rule.amount, rule }];
  });
}

async function orNothing<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === 'organisation.no-rule') return null;
    throw thrown;
  }
}

type Head = Readonly<{ id: string; name: string; title: string | null }>;

/** Lines of the plan and dialogues of the year in one list, by month and day; a line that is arranged is its dialogue. */
export function entriesOf(
  items: readonly PlanItemRow[],
  dialogues: readonly DialogueRow[],
  about: { heads: readonly Head[]; year: number; today: Day },
) {
  const { heads, year, today } = about;
  const lines = items
    .filter((item) => !dialogues.some((row) => row.id === item.dialogue_id))
    .map((item) => ({
      ...planned(item, heads),
      id: item.id,
      isLine: true,
      code: null,
      title: item.topic,
      month: item.month,
      day: null,
      state: null,
      isMissed: `${year}-${String(item.month).padStart(2, '0')}` < today.slice(0, 7),
      kind: item.kind,
      form: item.form,
      audience: item.audience,
    }));
  const arranged = dialogues.map((row) => {
    const item = items.find((each) => each.dialogue_id === row.id);
    const day = dayOf(row.starts_at);
    return {
      ...(item === undefined ? unplanned : planned(item, heads)),
      id: row.id,
      isLine: false,
      code: row.code,
      title: row.title,
      month: Number(day.slice(5, 7)),
      day,
      state: row.state,
      isMissed: false,
      kind: row.kind,
      form: row.form,
      audience: row.audience,
    };
  });
  return [...arranged, ...lines].sort(
    (one, other) => one.month - other.month || (one.day ?? '~').localeCompare(other.day ?? '~'),
  );
}

const unplanned = { origin: null, originNote: null, head: null, headPersonId: null, unitId: null } as const;

function planned(item: PlanItemRow, heads: readonly Head[]) {
  return {
    origin: item.origin,
    originNote: item.origin_note,
    head: heads.find((head) => head.id === item.head_person_id)?.name ?? null,
    headPersonId: item.head_person_id,
    unitId: item.unit_id,
  };
}
