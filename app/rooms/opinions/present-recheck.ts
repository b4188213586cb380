import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import { presentRule } from '#app/rooms/organisations/present-rules.ts';
import { ruleValue } from '#app/rooms/organisations/store-rules.ts';
import { mayRecheck, mayTriage } from './may.ts';
import { redact } from './redact.ts';
import { readRechecks, readRefused, readRejectionDraws } from './store-recheck.ts';

export type RecheckView = Awaited<ReturnType<typeof presentRechecks>>;

/** What was drawn of the refused opinions, their words masked, and what the second look said. */
export async function presentRechecks(house: House, actor: Actor, code: string) {
  const row = await readByCode(house.db, code);
  if (row === undefined || !mayRecheck(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  const asked = { organisationId: row.organisation_id, onDay: dayOf(house.now()) };
  const [checks, draws, refused, rule] = await Promise.all([
    readRechecks(house.db, row.id),
    readRejectionDraws(house.db, row.id),
    readRefused(house.db, row.id),
    ruleValue(house.db, { ...asked, key: 'opinion.recheck_percent' }),
  ]);
  const shown = await presentRule(house.db, rule);
  return {
    dialogueId: row.id,
    code: row.code,
    title: row.title,
    refused: refused.length,
    percent: shown.amount,
    basis: shown.basis,
    isChecked: shown.status === 'confirmed',
    mayReopen: mayTriage(actor, row.organisation_id),
    draws: draws.map((draw) => ({
      id: draw.id,
      seed: draw.seed,
      of: draw.candidates.length,
      drawn: draw.drawn,
      by: draw.drawn_by_name,
      at: draw.drawn_at.toISOString(),
    })),
    checks: checks.map((check) => ({
      code: check.code,
      text: check.state === 'rejected' ? redact(check.text, { sender: check.contact_name }).text : '',
      reason: check.reason_code,
      reasonNote: check.reason_note,
      isOwn: check.decided_by !== null && check.decided_by === actor.personId,
      verdict: check.verdict,
      note: check.note,
      by: check.checked_by_name,
      at: check.checked_at?.toISOString() ?? null,
    })),
  };
}

/** The draws as everybody may compute them again: seed, what was drawn from, and what the second look said. */
export async function presentOpenRechecks(house: House, dialogueId: string) {
  const [draws, checks] = await Promise.all([
    readRejectionDraws(house.db, dialogueId),
    readRechecks(house.db, dialogueId),
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
