import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { presentRule } from '#app/rooms/organisations/present-rules.ts';
import { ruleValue } from '#app/rooms/organisations/store-rules.ts';
import { readRejectReasons } from './acts/lists.ts';
import { mayRecheck, mayTriage } from './may.ts';
import { redact } from './redact.ts';
import {
  countRechecks,
  type RecheckScope,
  readRechecks,
  readRefused,
  readRejectionDraws,
} from './store-recheck.ts';

export type RecheckView = Awaited<ReturnType<typeof presentRechecks>>;
export type RecheckOfDialogue = Awaited<ReturnType<typeof presentRechecksOfDialogue>>;
export type OpenRecheck = Awaited<ReturnType<typeof presentOpenRechecks>>[number];

/** The same of one dialogue, for which somebody may draw before its day. */
export async function presentRechecksOfDialogue(
  house: House,
  actor: Actor,
  asked: { code: string; language: Language },
) {
  const row = await readByCode(house.db, asked.code);
  if (row === undefined || !mayRecheck(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  const of = { organisationId: row.organisation_id, dialogueId: row.id, language: asked.language };
  return {
    dialogueId: row.id,
    code: row.code,
    title: row.title,
    ...(await presentRechecks(house, actor, of)),
  };
}

/** What was drawn of the refused opinions, their words masked, and what the second look said. */
export async function presentRechecks(house: House, actor: Actor, of: RecheckScope & { language: Language }) {
  if (!mayRecheck(actor, of.organisationId)) throw refuse('missing', 'organisation.missing');
  const asked = { organisationId: of.organisationId, onDay: dayOf(house.now()) };
  const [checks, draws, refused, percent, days, reasons] = await Promise.all([
    readRechecks(house.db, of),
    readRejectionDraws(house.db, of),
    readRefused(house.db, of),
    ruleValue(house.db, { ...asked, key: 'opinion.recheck_percent' }),
    ruleValue(house.db, { ...asked, key: 'opinion.recheck_days' }),
    readRejectReasons(house.db, asked),
  ]);
  const shown = await presentRule(house.db, percent);
  const nameOf = (code: string | null) => reasons.find((reason) => reason.code === code)?.[of.language].name;
  return {
    refused: refused.length,
    percent: shown.amount,
    days: days.amount,
    basis: shown.basis,
    isChecked: shown.status === 'confirmed',
    mayReopen: mayTriage(actor, of.organisationId),
    draws: draws.map((draw) => ({
      id: draw.id,
      seed: draw.seed,
      of: draw.candidates.length,
      drawn: draw.drawn,
      by: draw.drawn_by_name,
      at: draw.drawn_at.toISOString(),
    })),
    checks: checks.map((check) => ({
      key: `${check.draw_id}-${check.opinion_id}`,
      code: check.code,
      dialogue: check.dialogue_title,
      text: check.state === 'rejected' ? redact(check.text, { sender: check.contact_name }).text : '',
      reason: nameOf(check.reason_code) ?? null,
      reasonNote: check.reason_note,
      isOwn: check.decided_by !== null && check.decided_by === actor.personId,
      /** Reopened or handed over meanwhile: there is no refusal left to look at. */
      isGone: check.state !== 'rejected',
      verdict: check.verdict,
      note: check.note,
      by: check.checked_by_name,
      at: check.checked_at?.toISOString() ?? null,
    })),
  };
}

/** How many refusals wait for a second look of this person; null for whoever looks at none. */
export async function presentRechecksWaiting(house: House, actor: Actor): Promise<number | null> {
  const ids = [...new Set(actor.roles.map((held) => held.organisationId))].filter((id) =>
    mayRecheck(actor, id),
  );
  if (ids.length === 0) return null;
  return await countRechecks(house.db, { organisationIds: ids, personId: actor.personId });
}

/** The draws as everybody may compute them again: seed, what was drawn from, and what the second look said. */
export async function presentOpenRechecks(house: House, of: RecheckScope) {
  const [draws, checks] = await Promise.all([
    readRejectionDraws(house.db, of),
    readRechecks(house.db, { ...of, dialogueId: null }),
  ]);
  return draws.map((draw) => {
    const own = checks.filter((check) => check.draw_id === draw.id);
    return {
      ...{ id: draw.id, seed: draw.seed, candidates: draw.candidates, drawn: draw.drawn },
      ...{ by: draw.drawn_by_name, at: draw.drawn_at.toISOString() },
      right: own.filter((check) => check.verdict === 'right').length,
      wrong: own.filter((check) => check.verdict === 'wrong').length,
    };
  });
}
