import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import type { Pasts } from './cluster/past.ts';
import { mayTriage } from './may.ts';
import { nextDeed } from './next-deed.ts';
import type { Past } from './past.ts';
import { type OpinionRow, readByCode } from './store.ts';
import { readVoices } from './store-analysis.ts';
import { searchOpen } from './store-lists.ts';

export type NearChoice = Awaited<ReturnType<typeof presentNear>>[number];

const shown = 8;
/** So much of a code is typed before petitions are looked for by it. */
const leastOfCode = 7;

/**
 * Earlier matters near what was typed (a code or words, no diacritics needed), or near the opinion's own words where `text`
 * is null: open opinions, and by their code also petitions that no opinion carries or that an organisation merged into this
 * one has answered. Each with what may be done with the letter beside it.
 */
export async function presentNear(
  house: House,
  actor: Actor,
  asked: { code: string; text: string | null; pasts: Pick<Pasts, 'ofOpinions' | 'withCode'> },
) {
  const row = await readByCode(house.db, asked.code);
  if (row === undefined || !mayTriage(actor, row.organisation_id)) throw refuse('missing', 'opinion.missing');
  const folded = fold(asked.text ?? row.text).slice(0, 200);
  if (folded === '' || (asked.text === null && row.state !== 'received')) return [];
  const code = (asked.text ?? row.text).trim().toUpperCase().slice(0, 20);
  const [found, petitions] = await Promise.all([
    searchOpen(house.db, {
      ...{ organisationId: row.organisation_id, folded, code, not: row.code, limit: shown },
    }),
    asked.text === null ? [] : byCode(house, { row, code, pasts: asked.pasts }),
  ]);
  const pasts = await asked.pasts.ofOpinions(
    house,
    found.map((each) => each.id),
  );
  const voices = await readVoices(
    house.db,
    found.map((each) => each.id),
  );
  const opinions = found.map((each) => {
    const past = pasts.find(({ opinionId }) => opinionId === each.id);
    const other = { state: each.state, takes: past?.takes, isFormer: false };
    const deed = nextDeed({ ...other, isBefore: each.received_at <= row.received_at });
    return choiceOf(each, voices.get(each.id) ?? each.people, deed);
  });
  const isListed = (past: Past) => opinions.some((each) => each.code === past.petitionCode);
  return [...opinions, ...petitions.filter((past) => !isListed(past)).map((past) => ofPast(past, row))];
}

async function byCode(
  house: House,
  asked: { row: OpinionRow; code: string; pasts: Pick<Pasts, 'withCode'> },
): Promise<readonly Past[]> {
  const { row, code, pasts } = asked;
  if (!code.startsWith('KN-') || code.length < leastOfCode) return [];
  const forerunners = await readForerunners(house.db, row.organisation_id);
  const organisationIds = [row.organisation_id, ...forerunners.map((former) => former.id)];
  return (await pasts.withCode(house, { organisationIds, code })).filter(
    (past) => past.petitionCode !== row.code,
  );
}

function choiceOf(row: OpinionRow, people: number, deed: ReturnType<typeof nextDeed>) {
  return { code: row.code, state: row.state, excerpt: excerptOf(row.text), people, deed };
}

function ofPast(past: Past, row: OpinionRow) {
  const deed = nextDeed({
    state: null,
    takes: past.takes,
    isBefore: past.receivedAt <= row.received_at,
    isFormer: past.organisationId !== row.organisation_id,
  });
  return { code: past.petitionCode, state: null, excerpt: excerptOf(past.text), people: 1, deed };
}

/** The beginning of a text on one line, cut at a word. */
function excerptOf(text: string): string {
  const line = text.replaceAll('\n', ' ');
  if (line.length <= 140) return line;
  return `${line.slice(0, 140).replace(/[\s.,;:]+\S*$/u, '')}…`;
}
