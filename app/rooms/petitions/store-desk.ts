import { type RawBuilder, sql } from 'kysely';
import { fold } from '#app/ground/fold.ts';
import type { InboxScope } from './inbox.ts';
import { owedAboveStates, waitingStates } from './petition.ts';

/**
 * A statement that lays every petition of the scope in its pile: kind, id, code, due_on, pile, is_late. The room above
 * joins it with the promises into one inbox. `offset 0` keeps the planner from writing the same test out many times.
 */
export function petitionsInPiles(scope: InboxScope) {
  const { today } = scope;
  return sql`
    select 'petition' as kind, id, code, own_due as due_on, ${pileOf(scope)} as pile,
      ((is_waiting or is_above) and own_due is not null and own_due < ${today}::date) as is_late
    from (
      select petition.*, petition.state = any(${[...waitingStates]}::text[]) as is_waiting, helping.is_helper,
        helping.is_above, ${ownDue(scope)} as own_due
      from petition,
        lateral (select ${isHelper(scope)} as is_helper, ${isOfAboveUnit(scope)} as is_above offset 0) as helping
      where ${inScope(scope)}
    ) as petition`;
}

/**
 * The office sees by its organisation; an officer what his units lead or help with; both what was sent up to them. Ids
 * are gathered first where several are asked, so that each part is found by its own index.
 */
function ownScope(scope: InboxScope) {
  const { organisationIds, unitIds, superiorIds } = scope;
  const ofOffice = sql`organisation_id = any(${organisationIds}::uuid[])`;
  const below = sql`select petition_id from escalation where escalation.answered_at is null
    and (escalation.to_organisation_id = any(${superiorIds}::uuid[])
      or escalation.above_unit_id = any(${unitIds}::uuid[]))`;
  if (unitIds.length === 0) return sql`(petition.${ofOffice} or petition.id = any(array(${below})))`;
  return sql`petition.id = any(array(
    select id from petition where lead_unit_id = any(${unitIds}::uuid[])
    union select id from petition where ${ofOffice}
    union select petition_id from petition_cooperation where unit_id = any(${unitIds}::uuid[])
    union ${below}))`;
}

function inScope(scope: InboxScope) {
  const words = scope.text === null ? [] : fold(scope.text).split(' ').filter(Boolean);
  const filters = [
    ownScope(scope),
    // A stub is nobody's work, and no list shows it.
    sql`petition.state <> 'diverted'`,
    ...(scope.unitId === null
      ? []
      : [
          sql`(petition.lead_unit_id = ${scope.unitId} or ${isGivenTo(sql`above_unit_id = ${scope.unitId}`)})`,
        ]),
    ...(scope.isMine ? [isMine(scope)] : []),
    ...words.map(
      (word) => sql`(petition.folded like ${`%${word}%`} or lower(petition.code) like ${`%${word}%`})`,
    ),
  ];
  return sql.join(filters, sql` and `);
}

function isMine({ handlerIds, ownUnitIds }: InboxScope) {
  return sql`(petition.handler_id = any(${handlerIds}::uuid[])
    or (petition.handler_id is null and petition.lead_unit_id = any(${ownUnitIds}::uuid[]))
    or ${isGivenTo(sql`above_handler_id = any(${handlerIds}::uuid[])
      or (above_handler_id is null and above_unit_id = any(${ownUnitIds}::uuid[]))`)})`;
}

/** Is the petition another unit's, so that only the help that was asked for is owed here? */
function isHelper(scope: InboxScope) {
  const { organisationIds, unitIds } = scope;
  if (unitIds.length === 0) return sql`false`;
  return sql`not (petition.organisation_id = any(${organisationIds}::uuid[])
    or coalesce(petition.lead_unit_id = any(${unitIds}::uuid[]), false)
    or ${isOfAboveUnit(scope)} or ${isSentTo(scope)})`;
}

/**
 * The day that counts here: a helper's own, that of a unit that answers the level below; for clerks who also owe help for
 * a unit without officers, the earlier one.
 */
function ownDue(scope: InboxScope) {
  const { unitIds, clerkUnitIds } = scope;
  const helper = sql`helping.is_helper then ${helpDue(unitIds)} when helping.is_above then ${aboveDue(scope)}`;
  if (clerkUnitIds.length === 0) return sql`case when ${helper} else petition.due_on end`;
  return sql`case when ${helper} else least(petition.due_on, ${helpDue(clerkUnitIds)}) end`;
}

function helpDue(unitIds: readonly string[]) {
  return sql`(select min(coalesce(petition_cooperation.due_on, petition.due_on)) from petition_cooperation
    where petition_cooperation.petition_id = petition.id and petition_cooperation.replied_at is null
      and petition_cooperation.unit_id = any(${unitIds}::uuid[]))`;
}

/** Was it sent up to an organisation in whose office the actor is, and is its answer awaited? */
function isSentTo({ superiorIds }: InboxScope) {
  return isOwedAbove(sql`to_organisation_id = any(${superiorIds}::uuid[])`);
}

/** The same, and nobody there was given it. */
function isBelow({ superiorIds }: InboxScope) {
  return isOwedAbove(sql`to_organisation_id = any(${superiorIds}::uuid[]) and above_unit_id is null`);
}

/** Was it given to a unit of the actor's to answer to the level below? */
function isOfAboveUnit(scope: InboxScope) {
  const own = ownAboveUnits(scope);
  return own.length === 0 ? sql`false` : isOwedAbove(sql`above_unit_id = any(${own}::uuid[])`);
}

function aboveDue(scope: InboxScope) {
  return sql`(select min(above_due_on) from escalation where escalation.petition_id = petition.id
    and escalation.answered_at is null and above_unit_id = any(${ownAboveUnits(scope)}::uuid[]))`;
}

function ownAboveUnits({ unitIds, clerkUnitIds }: InboxScope): string[] {
  return [...unitIds, ...clerkUnitIds];
}

function isOwedAbove(whose: RawBuilder<unknown>) {
  return sql`(petition.state = any(${[...owedAboveStates]}::text[]) and ${isGivenTo(whose)})`;
}

/** Is the answer of such a body or unit awaited? The ids are gathered once. */
function isGivenTo(whose: RawBuilder<unknown>) {
  return sql`petition.id = any(array(select petition_id from escalation where answered_at is null and (${whose})))`;
}

/** The one pile; the first line that fits decides. */
function pileOf(scope: InboxScope) {
  const { today } = scope;
  const mayDecide = sql`petition.organisation_id = any(${scope.decideIds}::uuid[])`;
  const asksItself = sql`coalesce(petition.lead_unit_id = any(${scope.ownUnitIds}::uuid[]), false)`;
  const hearsThreats = sql`petition.organisation_id = any(${scope.pressureIds}::uuid[])`;
  const askedForTime = sql`exists (select from extension
    where extension.petition_id = petition.id and extension.decided_at is null)`;
  const asksTransfer = sql`exists (select from transfer_proposal
    where transfer_proposal.petition_id = petition.id and transfer_proposal.decided_at is null)`;
  const awaitsHelp = sql`exists (select from petition_cooperation
    where petition_cooperation.petition_id = petition.id and petition_cooperation.replied_at is null)`;
  const owesHelp =
    scope.clerkUnitIds.length === 0 ? sql`false` : sql`${helpDue(scope.clerkUnitIds)} is not null`;
  const ledHere = [...scope.unitIds, ...scope.clerkUnitIds];
  const isOwn = sql`coalesce(petition.lead_unit_id = any(${ledHere}::uuid[]), false)`;
  return sql`case
    when petition.state = 'withdrawn' and petition.withdrawn_pressure is not null and ${hearsThreats}
      and petition.closed_at > ${today}::date - 30 then 'review'
    when is_above and own_due < ${today}::date then 'late'
    when is_above and own_due = ${today}::date then 'today'
    when is_above or ${isBelow(scope)} then 'below'
    when ${isSentTo(scope)} then 'waiting'
    when petition.state = 'answered' and petition.look_again_on <= ${today}::date and (${mayDecide} or ${isOwn})
      then 'review'
    when not is_waiting then 'done'
    when petition.state = 'answer_review' and ${mayDecide} then 'review'
    when ${mayDecide} and not ${asksItself} and ${askedForTime} then 'review'
    when petition.state = 'answer_review' or (is_helper and own_due is null) then 'waiting'
    when petition.code = any(${scope.draftCodes}::text[]) then 'draft'
    when own_due < ${today}::date then 'late'
    when own_due = ${today}::date then 'today'
    when is_helper or ${owesHelp} then 'new'
    when petition.state = 'escalated' or ${askedForTime} or (${asksTransfer} and not ${mayDecide})
      then 'waiting'
    when petition.state = 'accepted' or (petition.state = 'assigned' and ${isOwn}) then 'new'
    when ${awaitsHelp} then 'waiting'
    else 'open' end`;
}
