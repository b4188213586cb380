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
import type { Pasts } from './cluster/past.ts';
import { mayTriage } from './may.ts';
import { nextDeed } from './next-deed.ts';
import type { OpinionState } from './opinion.ts';
import type { Past } from './past.ts';
import { presentFieldChoices } from './present.ts';
import { redact } from './redact.ts';
import { type OpinionRow, readByCode } from './store.ts';
import { listByIds, listFieldWords, readVoices } from './store-analysis.ts';

export type AdviceView = NonNullable<Awaited<ReturnType<typeof presentAdvice>>>;
export type NearView = AdviceView['near'][number];

type Given = Readonly<{
  code: string;
  adviseOn: (organisationId: string, opinionId: string) => Promise<Advice | null>;
  pasts: Pick<Pasts, 'ofOpinions' | 'ofPetitions'>;
}>;

/**
 * What the desk is told while it reads one opinion: the five nearest with the reason, those raised in a hall among them,
 * what was answered and promised to those that are older, a field with its confidence and the units that answer for it.
 * Null while the analysis has not caught up, and for what is decided already.
 */
export async function presentAdvice(house: House, actor: Actor, { code, adviseOn, pasts: known }: Given) {
  const row = await readByCode(house.db, code);
  if (row === undefined || !mayTriage(actor, row.organisation_id)) throw refuse('missing', 'opinion.missing');
  if (row.state !== 'received') return null;
  const advice = await adviseOn(row.organisation_id, row.id);
  if (advice === null) return null;
  const ids = advice.near.map((near) => near.id);
  const [found, pasts, loose, voices, fields, forerunners] = await Promise.all([
    listByIds(house.db, ids),
    known.ofOpinions(house, ids),
    known.ofPetitions(house, ids),
    readVoices(house.db, ids),
    presentFieldChoices(house),
    readForerunners(house.db, row.organisation_id),
  ]);
  const others: readonly Other[] = [
    ...found.map((other) => ofOpinion(other, pasts.find((past) => past.opinionId === other.id) ?? null)),
    ...loose.map(ofPetition),
  ].filter(
    ({ organisationId }) =>
      organisationId === row.organisation_id || forerunners.some((former) => former.id === organisationId),
  );
  const { near, order } = await byMeaning(house, { row, others, near: advice.near });
  const { code: fieldCode, confidence, isSure, words, others: rest } = advice.field;
  const nameOf = (wanted: string) => fields.find((field) => field.code === wanted) ?? null;
  return {
    field: {
      code: fieldCode,
      name: nameOf(fieldCode),
      percent: Math.round(confidence * 100),
      isSure,
      words,
      others: rest.map((other) => ({
        name: nameOf(other.code),
        code: other.code,
        percent: Math.round(other.confidence * 100),
      })),
      decisions: advice.decisions,
      units: await unitsFor(house, row, row.field_code ?? fieldCode),
    },
    order,
    near: near.flatMap((each) => {
      const other = others.find((found) => found.id === each.id);
      return other === undefined
        ? []
        : [nearView(each, { other, people: voices.get(each.id) ?? 1, row, forerunners })];
    }),
  };
}

/** What stands near: an opinion, or a petition that no opinion carries. */
type Other = Readonly<{
  id: string;
  organisationId: string;
  code: string;
  /** Of the opinion; null for a petition, which is open or over as `past` says. */
  state: OpinionState | null;
  origin: Past['origin'];
  text: string;
  sender: string | null;
  area: string | null;
  dialogueId: string | null;
  receivedAt: Date;
  past: Past | null;
}>;

function ofOpinion(row: OpinionRow, past: Past | null): Other {
  return {
    ...{
      id: row.id,
      organisationId: row.organisation_id,
      code: row.code,
      state: row.state,
      origin: 'opinion',
    },
    ...{ text: row.text, sender: row.contact_name, area: row.residential_unit, past },
    ...{ dialogueId: row.dialogue_id, receivedAt: row.received_at },
  };
}

function ofPetition(past: Past): Other {
  const { petitionId: id, petitionCode: code, organisationId, origin, text, area, receivedAt } = past;
  return { ...{ id, code, organisationId, origin, text, area, receivedAt, past }, state: null, ...nobody };
}

const nobody = { sender: null, dialogueId: null } as const;

type Found = Readonly<{ row: OpinionRow; others: readonly Other[]; near: Advice['near'] }>;

/** In the order of meaning where the operator has set a provider up and it answers; it reads masked words only. */
async function byMeaning(house: House, { row, others, near }: Found) {
  if (house.embeddings === null || near.length < 2) return { near, order: 'words' as const };
  const vectors = await house.embeddings.embed(
    [{ text: row.text, sender: row.contact_name }, ...others].map(
      ({ text, sender }) => redact(text, { sender }).text,
    ),
  );
  const [own, ...rest] = vectors ?? [];
  if (own === undefined) return { near, order: 'words-only' as const };
  const meant = new Map(others.flatMap((each, index) => (rest[index] ? [[each.id, rest[index]]] : [])));
  return { near: rerank(near, { own, others: meant }), order: 'meaning' as const };
}

type Around = Readonly<{
  other: Other;
  people: number;
  row: OpinionRow;
  forerunners: readonly ForerunnerRow[];
}>;

function nearView(near: Advice['near'][number], { other, people, row, forerunners }: Around) {
  const former = forerunners.find((each) => each.id === other.organisationId);
  return {
    code: other.code,
    state: other.state,
    origin: other.origin,
    excerpt: other.text.replaceAll('\n', ' ').slice(0, 220),
    area: other.area,
    /** Who sent or signed it and what is merged into it. */
    people,
    receivedAt: other.receivedAt.toISOString(),
    percent: Math.round(near.score * 100),
    shared: near.shared,
    otherPlace: near.otherPlace,
    /** From an earlier dialogue or from none; the same matter where it is as near as a group would be. */
    isEarlier:
      other.receivedAt < row.received_at &&
      (former !== undefined || other.state === null || other.dialogueId !== row.dialogue_id),
    /** Where it was sent when that organisation still stood; such an opinion is read here and worked on no more. */
    former: former === undefined ? null : { name: inSentence(former.name), mergedOn: former.merged_on },
    isRepeat: near.score >= groupFrom && near.otherPlace === null,
    past: other.past,
    deed: nextDeed({
      state: other.state,
      takes: other.past?.takes,
      isBefore: other.receivedAt <= row.received_at,
      isFormer: former !== undefined,
    }),
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
