import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { inSentence } from '#app/rooms/organisations/organisation.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { answeredStates, isWaiting } from './petition.ts';
import type { PetitionRow } from './store.ts';
import {
  readAlike,
  readAlikeAnswers,
  readAnswersOfOpinions,
  readEarlierAnswers,
  readSameMatter,
  readSignedAnswer,
} from './store-repeat.ts';
import { readAway, readWorkers } from './store-work.ts';

const shown = 3;

/** What is known already: petitions with near words, answers to the same matter, answers that may be used again. */
export async function presentBefore(house: House, petition: PetitionRow, reuse: string | null) {
  const forerunners = await readForerunners(house.db, petition.organisation_id);
  const line = [petition.organisation_id, ...forerunners.map((row) => row.id)];
  const formerOf = (row: { organisation_id: string }) => {
    const former = forerunners.find((each) => each.id === row.organisation_id);
    return former === undefined ? null : { name: inSentence(former.name), mergedOn: former.merged_on };
  };
  const of = {
    organisationIds: line,
    petitionId: petition.id,
    folded: petition.folded,
    limit: shown,
  };
  const isOpen = isWaiting(petition);
  const [alike, earlier, near, ofGroup, copied] = await Promise.all([
    isOpen ? readAlike(house.db, of) : [],
    readEarlierAnswers(house.db, petition),
    isOpen ? readAlikeAnswers(house.db, of) : [],
    isOpen ? answersOfGroup(house, petition) : [],
    reuse === null ? undefined : readSignedAnswer(house.db, reuse),
  ]);
  const today = dayOf(house.now());
  const isOfGroup = (id: string) => ofGroup.some((row) => row.id === id);
  return {
    alike: alike.map((row) => ({
      code: row.code,
      former: formerOf(row),
      title: row.title,
      state: row.state,
      receivedOn: dayOf(row.received_at),
      isAnswered: row.state === 'closed' || answeredStates.some((state) => state === row.state),
    })),
    earlier: earlier.map((row) => ({
      code: row.code,
      former: formerOf(row),
      number: row.number,
      signedOn: signedOn(row),
      document: row.document_number,
      outcome: row.outcome,
      text: wholeOf(row),
    })),
    reusable: [...ofGroup, ...near.filter((row) => !isOfGroup(row.id))].map((row) => ({
      id: row.id,
      /** It answered the group out of which this one was taken: a proposal, nothing more. */
      isOfGroup: isOfGroup(row.id),
      code: row.code,
      former: formerOf(row),
      outcome: row.outcome,
      signedOn: signedOn(row),
      validUntil: row.valid_until,
      isOver: row.valid_until !== null && row.valid_until < today,
      text: wholeOf(row),
    })),
    copied: copied !== undefined && line.includes(copied.organisation_id) ? copied : null,
  };
}

/** What was signed for groups that this opinion was merged into once and taken out of again. */
async function answersOfGroup(house: House, petition: PetitionRow) {
  if (petition.opinion_id === null) return [];
  const story = await readStory(house.db, 'opinion', [petition.opinion_id]);
  const left = story.flatMap(({ verb, facts }) =>
    verb === 'opinion.unmerge' && typeof facts.intoId === 'string' ? [facts.intoId] : [],
  );
  return await readAnswersOfOpinions(house.db, left);
}

/** Who does it, who stands in while that person is away, and who may be named. */
export async function presentHands(house: House, petition: PetitionRow) {
  const today = dayOf(house.now());
  const id = petition.handler_id;
  const [workers, away] = await Promise.all([
    readWorkers(house.db, { organisationId: petition.organisation_id, today }),
    id === null ? undefined : readAway(house.db, { personId: id, day: today }),
  ]);
  const fit = workers.filter((row) => row.unit_id === petition.lead_unit_id || row.role === 'clerk');
  return {
    workers: [...new Map(fit.map((row) => [row.id, row.name]))].map(([value, label]) => ({ value, label })),
    handler:
      id === null
        ? null
        : {
            id,
            name: workers.find((row) => row.id === id)?.name ?? null,
            away: away ? { until: away.to_day, by: away.substitute_name } : null,
          },
  };
}

/** How often the matter was raised, opened again counted in, and since when. */
export async function petitionTimes(house: House, petition: { id: string; repeat_of_id: string | null }) {
  const same = await readSameMatter(house.db, petition);
  const [first] = same;
  return {
    times: same.reduce((sum, row) => sum + 1 + row.reopened, 0),
    since: first === undefined ? null : dayOf(first.received_at),
  };
}

function signedOn(row: { signed_at: Date | null }): string | null {
  return row.signed_at === null ? null : dayOf(row.signed_at);
}

function wholeOf(row: { text: string; questions: readonly { answer: string | null }[] }): string {
  return [row.text, ...row.questions.map((question) => question.answer ?? '')].filter(Boolean).join('\n');
}
