import type { Database } from '#app/database/database.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import { ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
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

/** What the rules ask of this organisation in the year; a duty for which no rule is written, or none at all, is none. */
async function obligationsOf(db: Database, of: PlanOf): Promise<Obligation[]> {
  const asked = { organisationId: of.organisationId, onDay: `${of.year}-12-31` };
  const rules = await Promise.all(
    obligationNames.map(async (name) => {
      const key = name === 'all' ? 'dialogue.min_per_year' : (`audience.${name}` as const);
      return { name, rule: await ruleIfAny(db, { ...asked, key }) };
    }),
  );
  return rules.flatMap(({ name, rule }) =>
    rule === undefined || rule.amount === 0 ? [] : [{ name, required: rule.amount, rule }],
  );
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

const unplanned = {
  ...{ origin: null, originNote: null, fieldCode: null },
  ...{ head: null, headPersonId: null, unitId: null },
} as const;

function planned(item: PlanItemRow, heads: readonly Head[]) {
  return {
    origin: item.origin,
    originNote: item.origin_note,
    fieldCode: item.field_code,
    head: heads.find((head) => head.id === item.head_person_id)?.name ?? null,
    headPersonId: item.head_person_id,
    unitId: item.unit_id,
  };
}
