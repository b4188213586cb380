import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { inSentence } from '#app/rooms/organisations/organisation.ts';
import { readUnitsForField } from '#app/rooms/organisations/store-fields.ts';
import { type ForerunnerRow, readForerunners } from '#app/rooms/organisations/store-merged.ts';
import { shippedLexicon } from './analysis/analyse.ts';
import { groupFrom } from './analysis/groups.ts';
import type { Advice } from './analysis/question.ts';
import { rerank } from './analysis/rerank.ts';
import { mayTriage } from './may.ts';
import type { Past } from './past.ts';
import { presentFieldChoices } from './present.ts';
import { redact } from './redact.ts';
import { type OpinionRow, readByCode } from './store.ts';
import { listByIds, listFieldWords } from './store-analysis.ts';

export type AdviceView = NonNullable<Awaited<ReturnType<typeof presentAdvice>>>;
export type NearView = AdviceView['near'][number];

type Given = Readonly<{
  code: string;
  adviseOn: (organisationId: string, opinionId: string) => Promise<Advice | null>;
  presentPast: (house: House, opinionIds: readonly string[]) => Promise<readonly Past[]>;
}>;

/**
 * What the desk is told while it reads one opinion: the five nearest with the reason, what was answered and promised
 * to those that are older, a field with its confidence and the units that answer for it. Null while the analysis has
 * not caught up, and for what is decided already.
 */
export async function presentAdvice(house: House, actor: Actor, { code, adviseOn, presentPast }: Given) {
  const row = await readByCode(house.db, code);
  if (row === undefined || !mayTriage(actor, row.organisation_id)) throw refuse('missing', 'opinion.missing');
  if (row.state !== 'received') return null;
  const advice = await adviseOn(row.organisation_id, row.id);
  if (advice === null) return null;
  const ids = advice.near.map((near) => near.id);
  const [found, pasts, fields, forerunners] = await Promise.all([
    listByIds(house.db, ids),
    presentPast(house, ids),
    presentFieldChoices(house),
    readForerunners(house.db, row.organisation_id),
  ]);
  const rows = found.filter(
    (other) =>
      other.organisation_id === row.organisation_id ||
      forerunners.some((former) => former.id === other.organisation_id),
  );
  const { near, order } = await byMeaning(house, { row, rows, near: advice.near });
  const { code: fieldCode, confidence, isSure, words, others } = advice.field;
  const nameOf = (wanted: string) => fields.find((field) => field.code === wanted) ?? null;
  return {
    field: {
      code: fieldCode,
      name: nameOf(fieldCode),
      percent: Math.round(confidence * 100),
      isSure,
      words,
      others: others.map((other) => ({
        name: nameOf(other.code),
        code: other.code,
        percent: Math.round(other.confidence * 100),
      })),
      decisions: advice.decisions,
      units: await unitsFor(house, row, row.field_code ?? fieldCode),
    },
    order,
    near: near.flatMap((each) => {
      const other = rows.find((found) => found.id === each.id);
      return other === undefined ? [] : [nearView(each, { other, row, pasts, forerunners })];
    }),
  };
}

type Found = Readonly<{ row: OpinionRow; rows: readonly OpinionRow[]; near: Advice['near'] }>;

/** In the order of meaning where the operator has set a provider up and it answers; it reads masked words only. */
async function byMeaning(house: House, { row, rows, near }: Found) {
  if (house.embeddings === null || near.length < 2) return { near, order: 'words' as const };
  const vectors = await house.embeddings.embed(
    [row, ...rows].map((each) => redact(each.text, { sender: each.contact_name }).text),
  );
  const [own, ...rest] = vectors ?? [];
  if (own === undefined) return { near, order: 'words-only' as const };
  const others = new Map(rows.flatMap((each, index) => (rest[index] ? [[each.id, rest[index]]] : [])));
  return { near: rerank(near, { own, others }), order: 'meaning' as const };
}

type Around = Readonly<{
  other: OpinionRow;
  row: OpinionRow;
  pasts: readonly Past[];
  forerunners: readonly ForerunnerRow[];
}>;

function nearView(near: Advice['near'][number], { other, row, pasts, forerunners }: Around) {
  const former = forerunners.find((each) => each.id === other.organisation_id);
  return {
    code: other.code,
    state: other.state,
    excerpt: other.text.replaceAll('\n', ' ').slice(0, 220),
    area: other.residential_unit,
    receivedAt: other.received_at.toISOString(),
    percent: Math.round(near.score * 100),
    shared: near.shared,
    otherPlace: near.otherPlace,
    /** From an earlier dialogue or from none; the same matter where it is as near as a group would be. */
    isEarlier:
      (former !== undefined || other.dialogue_id !== row.dialogue_id) && other.received_at < row.received_at,
    /** Where it was sent when that organisation still stood; such an opinion is read here and worked on no more. */
    former: former === undefined ? null : { name: inSentence(former.name), mergedOn: former.merged_on },
    isRepeat: near.score >= groupFrom && near.otherPlace === null,
    past: pasts.find((each) => each.opinionId === other.id) ?? null,
  };
}

async function unitsFor(house: House, row: OpinionRow, fieldCode: string) {
  const units = await readUnitsForField(house.db, {
    organisationId: row.organisation_id,
    fieldCode,
    onDay: dayOf(house.now()),
  });
  return units.map((unit) => unit.name);
}

/** The words by which fields are told, for the page that changes them. */
export async function presentFieldWords(house: House, actor: Actor, organisationId: string) {
  if (!mayTriage(actor, organisationId)) throw refuse('missing', 'opinion.missing');
  const [fields, changes] = await Promise.all([
    presentFieldChoices(house),
    listFieldWords(house.db, organisationId),
  ]);
  const shipped = shippedLexicon();
  return fields
    .filter((field) => field.parentCode === null)
    .map((field) => ({
      code: field.code,
      vi: field.vi,
      en: field.en,
      words: [
        ...shipped
          .filter((word) => word.fieldCode === field.code)
          .map(({ phrase }) => ({
            phrase,
            isOwn: false,
            isOff: changes.some(
              (change) => change.is_off && change.field_code === field.code && change.phrase === phrase,
            ),
          })),
        ...changes
          .filter((change) => !change.is_off && change.field_code === field.code)
          .map(({ phrase }) => ({ phrase, isOwn: true, isOff: false })),
      ],
    }));
}
