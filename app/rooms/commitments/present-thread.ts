import type { Language } from '#app/ground/language.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { isUnshown } from '#app/rooms/opinions/aside.ts';
import { presentOpinionThread } from '#app/rooms/opinions/present.ts';
import { isStub, presentPetitionThread } from '#app/rooms/petitions/present.ts';
import { readAnswers, readVerdicts } from '#app/rooms/petitions/store-parts.ts';
import { petitionWords } from '#app/rooms/petitions/words.ts';
import { presentCommitment } from './present.ts';
import { type ThreadStep, type ThreadView, waitingSteps } from './present-thread-next.ts';
import { hallSteps, opinionSteps } from './present-thread-said.ts';
import { readItemsOfPetitions } from './store-conclusion.ts';
import { readOfThread } from './store-thread.ts';
import { threadWords } from './words.ts';

/**
 * One thread of custody: opinion, merging, question, turn, answer, conclusion item, promise, evidence, verdict.
 * Every step is a stored link, in the order in which it happened. Null where the code is nobody's.
 */
export async function presentThread(
  house: House,
  code: string,
  language: Language,
): Promise<ThreadView | null> {
  const opinion = await presentOpinionThread(house, code);
  // What was merged goes on with the record that it was merged into.
  const followed = await presentPetitionThread(house, opinion?.mergedInto ?? code, language);
  // Who objected is not answered by what was said to the others.
  const petition = opinion?.isObjected ? null : followed;
  // Codes are in order: what the page of one code tells apart, anybody can count.
  if ((opinion !== null && isUnshown(opinion)) || (await isStub(house, code)))
    return { ...nothing, code, kind: 'unshown' };
  if (opinion === null && petition === null) return null;
  const told = [
    ...(opinion === null ? [] : opinionSteps(opinion, language)),
    ...(petition === null ? [] : await petitionSteps(house, petition, language)),
  ].sort(inOrder);
  const next = waitingSteps({ opinion, petition, told }, language);
  return {
    ...nothing,
    code,
    kind: opinion?.state === 'rejected' ? 'rejected' : 'open',
    title: petition?.title ?? null,
    text: opinion?.text ?? (petition === null ? null : petition.text),
    petitionCode: petition?.code ?? null,
    rejection: opinion?.rejection ?? null,
    isSent: opinion !== null,
    // What was merged is taken back by nobody alone: the petition speaks for others too.
    isWithdrawable:
      followed === null
        ? opinion?.isWithdrawable === true
        : opinion?.mergedInto == null && followed.isWithdrawable,
    mergedInto: opinion?.mergedInto ?? null,
    group:
      opinion?.mergedInto == null || followed === null
        ? null
        : {
            code: followed.code,
            title: followed.title,
            isObjected: opinion.isObjected,
            answers: followed.answers,
          },
    answered: petition?.answeredOn == null ? null : { on: petition.answeredOn, late: petition.answeredLate },
    dueOn: petition?.dueOn ?? null,
    daysLate: petition?.daysLate ?? 0,
    settled:
      petition?.settledAt == null
        ? null
        : { on: dayOf(new Date(petition.settledAt)), by: petition.settledBy },
    isPartly: petition?.verdict.given === 'partly',
    silenceUntil: petition?.settledAt == null ? (petition?.silenceUntil ?? null) : null,
    mayRate: petition?.verdict.isOpen === true && petition.verdict.hasKey && opinion?.mergedInto == null,
    steps: [...told, ...next],
  };
}

/** As it happened; what is still to come stands after it. */
function inOrder(one: ThreadStep, other: ThreadStep): number {
  if (one.stage !== other.stage) return one.stage === 'next' ? 1 : -1;
  return (one.at ?? '').localeCompare(other.at ?? '');
}

const nothing: Omit<ThreadView, 'code' | 'kind'> = {
  title: null,
  text: null,
  petitionCode: null,
  rejection: null,
  isSent: false,
  isWithdrawable: false,
  mergedInto: null,
  group: null,
  answered: null,
  dueOn: null,
  daysLate: 0,
  settled: null,
  isPartly: false,
  silenceUntil: null,
  mayRate: false,
  steps: [],
};

type Petition = NonNullable<Awaited<ReturnType<typeof presentPetitionThread>>>;

async function petitionSteps(house: House, petition: Petition, language: Language): Promise<ThreadStep[]> {
  const { steps: words } = threadWords(language);
  const path = `/kien-nghi/${petition.code}`;
  const given = petition.steps.find((step) => step.verb === 'petition.assign');
  const assigned: ThreadStep[] =
    given === undefined
      ? []
      : [
          {
            kind: 'petition',
            stage: 'done',
            at: given.at,
            title: words.petition,
            text: petition.unit === null ? null : words.unit(petition.unit),
            link: { to: 'petition', path },
          },
        ];
  const [hall, items, promises, answers, verdicts] = await Promise.all([
    hallSteps(house, petition.links.contentId, language),
    itemSteps(house, petition, language),
    promiseSteps(house, petition, language),
    answerSteps(house, petition, language),
    verdictSteps(house, petition, language),
  ]);
  return [...hall, ...assigned, ...turnSteps(petition), ...answers, ...items, ...promises, ...verdicts];
}

/** Turns of the petition that leave no other link of the chain: the thread tells them as the petition's page does. */
const turns: readonly string[] = [
  'transfer',
  'inherit',
  'escalate',
  'chase',
  'give_above',
  'recall_escalation',
  'note_above',
  'pass_up',
  'hear_above',
  'escalation_answered',
  'approve_extension',
  'link_repeat',
  'join',
  'unjoin',
  'unjoin_given',
  'withdraw',
  'continue_without',
  'reopen',
].map((verb) => `petition.${verb}`);

function turnSteps(petition: Petition): ThreadStep[] {
  return petition.steps
    .filter((step) => step.kind !== 'next' && turns.includes(step.verb))
    .map(({ at, title, text }) => ({ kind: 'petition', stage: 'done', at, title, text, link: null }));
}

async function answerSteps(house: House, petition: Petition, language: Language): Promise<ThreadStep[]> {
  const { steps: words } = threadWords(language);
  const { outcomes } = petitionWords(language);
  const rows = await readAnswers(house.db, petition.id);
  return petition.answers.map((answer) => ({
    kind: 'answer',
    stage: 'done',
    at: rows.find((row) => row.number === answer.number)?.signed_at?.toISOString() ?? answer.signedOn,
    title: words.answer(answer.number),
    text: [
      answer.outcome && `${outcomes[answer.outcome]}.`,
      answer.documentNumber && words.document(answer.documentNumber),
      answer.daysLate > 0 && words.late(answer.daysLate),
    ]
      .filter((part) => typeof part === 'string')
      .join(' '),
    link: { to: 'petition', path: `/kien-nghi/${petition.code}` },
  }));
}

async function itemSteps(house: House, petition: Petition, language: Language): Promise<ThreadStep[]> {
  const { steps: words } = threadWords(language);
  const items = await readItemsOfPetitions(house.db, [petition.id]);
  return items.map((item) => ({
    kind: 'item',
    stage: 'done',
    at: item.issued_at?.toISOString() ?? item.issued_on,
    title: words.item(item.number ?? '', item.position),
    text: item.content,
    link:
      petition.dialogue === null
        ? null
        : { to: 'conclusion', path: `/doi-thoai/${petition.dialogue.code}/ket-luan#muc-${item.position}` },
  }));
}

async function promiseSteps(house: House, petition: Petition, language: Language): Promise<ThreadStep[]> {
  const { steps: words } = threadWords(language);
  const { contentId, turnId } = petition.links;
  const rows = await readOfThread(house.db, { petitionId: petition.id, contentId, turnId });
  const views = await Promise.all(rows.map((row) => presentCommitment(house, row.code, language)));
  return views.flatMap((promise): ThreadStep[] => {
    if (promise === null) return [];
    const link = { to: 'commitment' as const, path: `/loi-hua/${promise.code}` };
    return [
      {
        kind: 'commitment',
        stage: 'done',
        at: promise.steps[0]?.at ?? promise.publishedOn,
        title: words.commitment(promise.code),
        text: promise.text,
        link,
      },
      ...promise.evidence.map(
        (piece): ThreadStep => ({
          kind: 'evidence',
          stage: 'done',
          at: piece.at,
          title: words.evidence,
          text: piece.text ?? piece.documentNumber,
          link,
        }),
      ),
      ...promise.verifications.map(
        (seen): ThreadStep => ({
          kind: 'verification',
          stage: 'done',
          at: seen.at,
          title: seen.isAccepted ? words.verified(seen.by) : words.refused(seen.by),
          text: seen.note,
          link,
        }),
      ),
      ...(promise.state === 'reported_done'
        ? [
            {
              kind: 'verification' as const,
              stage: 'next' as const,
              at: null,
              title: words.verify,
              text: words.verifyText,
              link,
            },
          ]
        : []),
    ];
  });
}

async function verdictSteps(house: House, petition: Petition, language: Language): Promise<ThreadStep[]> {
  const { steps: words } = threadWords(language);
  const { verdicts } = petitionWords(language);
  const rows = await readVerdicts(house.db, petition.id);
  const said = rows.map(
    (row): ThreadStep => ({
      kind: 'verdict',
      stage: 'done',
      at: row.at.toISOString(),
      title: words.verdict(verdicts[row.kind].label),
      text: null,
      link: null,
    }),
  );
  if (petition.settledBy !== 'silence' || petition.settledAt === null) return said;
  return [
    ...said,
    { kind: 'verdict', stage: 'done', at: petition.settledAt, title: words.silence, text: null, link: null },
  ];
}
