import { type RawBuilder, sql } from 'kysely';
import { fold } from '#app/ground/fold.ts';
import type { InboxScope } from './inbox.ts';
import { owedAboveStates, waitingStates } from './petition.ts';

/**
 * A statement that lays every petition of the scope in its pile: kind, id, code, due_on, pile, is_late. The room above
 * joins it with the promises. What other tables say is gathered once and joined; `offset 0` keeps the planner from
 * writing the same test out many times.
 */
export function petitionsInPiles(scope: InboxScope) {
  const { today, unitIds, clerkUnitIds } = scope;
  return sql`
    select 'petition' as kind, id, code, own_due as due_on, ${pileOf(scope)} as pile,
      ((is_waiting or is_above) and own_due is not null and own_due < ${today}::date) as is_late
    from (
      select petition.*, standing.*, ${ownDue()} as own_due, ${helpDue('clerk_help')} is not null as owes_help
      from petition
        left join ${gathered(scope)} as above on above.petition_id = petition.id
        left join ${asked(unitIds)} as help on help.petition_id = petition.id
        left join ${asked(clerkUnitIds)} as clerk_help on clerk_help.petition_id = petition.id,
        lateral (select petition.state = any(${[...waitingStates]}::text[]) as is_waiting,
          ${isOwedAbove('is_sent')} as is_sent, ${isOwedAbove('is_below')} as is_below,
          ${isOwedAbove('is_given')} as is_above, ${isHelper(scope)} as is_helper offset 0) as standing
      where ${inScope(scope)}
      offset 0
    ) as petition`;
}

/** What is awaited from above, by petition: of an office of the actor's, of it and of nobody there, of a unit of his. */
function gathered({ superiorIds, unitIds, clerkUnitIds }: InboxScope) {
  const isSent = sql`coalesce(to_organisation_id = any(${superiorIds}::uuid[]), false)`;
  const isGiven = sql`coalesce(above_unit_id = any(${[...unitIds, ...clerkUnitIds]}::uuid[]), false)`;
  return sql`(
    select petition_id, bool_or(${isSent}) as is_sent, bool_or(${isSent} and above_unit_id is null) as is_below,
      bool_or(${isGiven}) as is_given, min(above_due_on) filter (where ${isGiven}) as due_on
    from escalation where answered_at is null and (to_organisation_id = any(${superiorIds}::uuid[])
      or above_unit_id = any(${[...unitIds, ...clerkUnitIds]}::uuid[]))
    group by petition_id)`;
}

/** Help that these units still owe, by petition: its day, and whether any was asked for without a day of its own. */
function asked(unitIds: readonly string[]) {
  return sql`(
    select petition_id, min(due_on) as due_on, bool_or(due_on is null) as has_no_day
    from petition_cooperation where replied_at is null and unit_id = any(${unitIds}::uuid[])
    group by petition_id)`;
}

/** The office sees by its organisation; an officer what his units lead or help with; both what was sent up to them. */
function ownScope({ organisationIds, unitIds, superiorIds }: InboxScope) {
  const ids = [
    ...(unitIds.length === 0
      ? []
      : [sql`select petition_id from petition_cooperation where unit_id = any(${unitIds}::uuid[])`]),
    sql`select petition_id from escalation where answered_at is null
      and (to_organisation_id = any(${superiorIds}::uuid[]) or above_unit_id = any(${unitIds}::uuid[]))`,
  ];
  const ways = [
    // An array, so that all ways are looked up in their indexes together.
    sql`petition.id = any(array(${sql.join(ids, sql` union all `)}))`,
    ...(organisationIds.length === 0
      ? []
      : [sql`petition.organisation_id = any(${organisationIds}::uuid[])`]),
    ...(unitIds.length === 0 ? [] : [sql`petition.lead_unit_id = any(${unitIds}::uuid[])`]),
  ];
  return sql`(${sql.join(ways, sql` or `)})`;
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

/** Is the answer of such a unit or person awaited? */
function isGivenTo(whose: RawBuilder<unknown>) {
  return sql`petition.id in (select petition_id from escalation where answered_at is null and (${whose}))`;
}

/** Is it so, and does the petition stand where an answer from above is owed at all? */
function isOwedAbove(name: 'is_sent' | 'is_below' | 'is_given') {
  return sql`(coalesce(${sql.ref(`above.${name}`)}, false) and petition.state = any(${[...owedAboveStates]}::text[]))`;
}

/** Is the petition another unit's, so that only the help that was asked for is owed here? */
function isHelper({ organisationIds, unitIds }: InboxScope) {
  if (unitIds.length === 0) return sql`false`;
  return sql`not (petition.organisation_id = any(${organisationIds}::uuid[])
    or coalesce(petition.lead_unit_id = any(${unitIds}::uuid[]), false)
    or ${isOwedAbove('is_given')} or ${isOwedAbove('is_sent')})`;
}

/**
 * The day that counts here: a helper's own, that of a unit that answers the level below; for clerks who also owe help for
 * a unit without officers, the earlier one.
 */
function ownDue() {
  return sql`case when standing.is_helper then ${helpDue('help')} when standing.is_above then above.due_on
    else least(petition.due_on, ${helpDue('clerk_help')}) end`;
}

function helpDue(of: 'help' | 'clerk_help') {
  return sql`least(${sql.ref(`${of}.due_on`)}, case when ${sql.ref(`${of}.has_no_day`)} then petition.due_on end)`;
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
  const ledHere = [...scope.unitIds, ...scope.clerkUnitIds];
  const isOwn = sql`coalesce(petition.lead_unit_id = any(${ledHere}::uuid[]), false)`;
  return sql`case
    when petition.state = 'withdrawn' and petition.withdrawn_pressure is not null and ${hearsThreats}
      and petition.closed_at > ${today}::date - 30 then 'review'
    when is_above and own_due < ${today}::date then 'late'
    when is_above and own_due = ${today}::date then 'today'
    when is_above or is_below then 'below'
    when is_sent then 'waiting'
    when petition.state = 'answered' and petition.look_again_on <= ${today}::date and (${mayDecide} or ${isOwn})
      then 'review'
    when not is_waiting then 'done'
    when petition.state = 'answer_review' and ${mayDecide} then 'review'
    when ${mayDecide} and not ${asksItself} and ${askedForTime} then 'review'
    when petition.state = 'answer_review' or (is_helper and own_due is null) then 'waiting'
    when petition.code = any(${scope.draftCodes}::text[]) then 'draft'
    when own_due < ${today}::date then 'late'
    when own_due = ${today}::date then 'today'
    when is_helper or owes_help then 'new'
    when petition.state = 'escalated' or ${askedForTime} or (${asksTransfer} and not ${mayDecide})
      then 'waiting'
    when petition.state = 'accepted' or (petition.state = 'assigned' and ${isOwn}) then 'new'
    when ${awaitsHelp} then 'waiting'
    else 'open' end`;
}
