import type { Migration } from 'kysely/migration';
import * as house from './0001-house.ts';
import * as dialogue from './0002-dialogue.ts';
import * as keeping from './0003-keeping.ts';
import * as peopleSignIn from './0010-people-sign-in.ts';
import * as opinionsMerge from './0040-opinions-merge-and-tally.ts';
import * as liveSending from './0050-live-sending.ts';
import * as petitionsAnswering from './0060-petitions-answering.ts';
import * as livePresence from './0100-live-presence.ts';
import * as points from './0110-points.ts';
import * as liveDesks from './0120-live-desks.ts';
import * as liveModeration from './0121-live-moderation.ts';
import * as liveShorthand from './0122-live-shorthand.ts';
import * as livePeople from './0130-live-people.ts';
import * as opinionsConsolidation from './0140-opinions-consolidation.ts';
import * as opinionsImport from './0141-opinions-import.ts';
import * as petitionsLifecycle from './0150-petitions-lifecycle.ts';
import * as answersAdequate from './0151-answers-adequate.ts';
import * as workOfPetitions from './0152-work-of-petitions.ts';
import * as conclusionsSigned from './0153-conclusions-signed-and-posted.ts';
import * as petitionsFoundFast from './0154-petitions-found-fast.ts';
import * as decisionVerbs from './0155-decision-verbs.ts';
import * as rulesOfProvinces from './0160-rules-of-provinces.ts';
import * as annualPlan from './0161-annual-plan.ts';
import * as preparation from './0162-preparation.ts';
import * as selection from './0163-selection.ts';
import * as rejectionChecks from './0164-rejection-checks.ts';
import * as messages from './0170-messages.ts';
import * as phonesOfPoints from './0180-phones-of-points.ts';
import * as oversight from './0200-oversight.ts';
import * as oversightKept from './0201-oversight-kept.ts';
import * as oversightReminded from './0202-oversight-reminded.ts';
import * as reception from './0210-reception.ts';
import * as triageQuestions from './0220-triage-questions.ts';
import * as topicTally from './0221-topic-tally.ts';
import * as importsTell from './0222-imports-tell.ts';
import * as looks from './0223-looks.ts';
import * as organisationsMerged from './0230-organisations-merged.ts';
import * as invitationsSent from './0250-invitations-sent.ts';
import * as findingSeverities from './0290-finding-severities.ts';
import * as importsWorkedAt from './0300-imports-worked-at.ts';
import * as draftReminders from './0301-draft-reminders.ts';
import * as rejectReasons from './0302-reject-reasons.ts';
import * as unitFields from './0303-unit-fields.ts';
import * as tasksChanged from './0304-tasks-changed.ts';
import * as decisionVerbsGuarded from './0310-decision-verbs-guarded.ts';
import * as promisesOfAnswers from './0310-promises-of-answers.ts';
import * as handoversOwed from './0311-handovers-owed.ts';
import * as conclusionNumbers from './0312-conclusion-numbers.ts';
import * as signedFor from './0313-signed-for.ts';
import * as looksAgain from './0314-looks-again.ts';
import * as lists from './0320-lists.ts';
import * as brokenStaysBroken from './0340-broken-stays-broken.ts';
import * as partlyIsNotTheLastWord from './0341-partly-is-not-the-last-word.ts';
import * as divertedLater from './0350-diverted-later.ts';
import * as postingsMended from './0360-postings-mended.ts';
import * as importsLabels from './0380-imports-labels.ts';
import * as raisedAgainAtOnce from './0390-raised-again-at-once.ts';
import * as factsOfAChoice from './0391-facts-of-a-choice.ts';
import * as opinionsPeople from './0395-opinions-people.ts';
import * as transfersProposed from './0400-transfers-proposed.ts';
import * as escalationsGiven from './0401-escalations-given.ts';
import * as photosOfAnswers from './0402-photos-of-answers.ts';
import * as bodiesThatSupervise from './0405-bodies-that-supervise.ts';
import * as supervisionOfPromises from './0406-supervision-of-promises.ts';
import * as sourcesOfItems from './0407-sources-of-items.ts';
import * as promisesOfSeveralUnits from './0408-promises-of-several-units.ts';
import * as signingRights from './0409-signing-rights.ts';
import * as textsAndCircles from './0410-texts-and-circles.ts';
import * as rechecksByTheClock from './0411-rechecks-by-the-clock.ts';
import * as answersToVoters from './0412-answers-to-voters.ts';
import * as invitationsWithdrawn from './0413-invitations-withdrawn.ts';
import * as shorterNotice from './0414-shorter-notice.ts';
import * as residentialUnits from './0415-residential-units.ts';
import * as approvedDrafts from './0416-approved-drafts.ts';
import * as inboxesFoundFast from './0425-inboxes-found-fast.ts';
import * as importsThatStopAgain from './0440-imports-that-stop-again.ts';
import * as contactsOfVoters from './0441-contacts-of-voters.ts';
import * as sendersToldApart from './0442-senders-told-apart.ts';
import * as newsInOrder from './0450-news-in-order.ts';

/** In the order of their names. A migration that has landed is never edited: write the next one. */
export const migrations: Record<string, Migration> = {
  '0001-house': house,
  '0002-dialogue': dialogue,
  '0003-keeping': keeping,
  '0010-people-sign-in': peopleSignIn,
  '0040-opinions-merge-and-tally': opinionsMerge,
  '0050-live-sending': liveSending,
  '0060-petitions-answering': petitionsAnswering,
  '0100-live-presence': livePresence,
  '0110-points': points,
  '0120-live-desks': liveDesks,
  '0121-live-moderation': liveModeration,
  '0122-live-shorthand': liveShorthand,
  '0130-live-people': livePeople,
  '0140-opinions-consolidation': opinionsConsolidation,
  '0141-opinions-import': opinionsImport,
  '0150-petitions-lifecycle': petitionsLifecycle,
  '0151-answers-adequate': answersAdequate,
  '0152-work-of-petitions': workOfPetitions,
  '0153-conclusions-signed-and-posted': conclusionsSigned,
  '0154-petitions-found-fast': petitionsFoundFast,
  '0155-decision-verbs': decisionVerbs,
  '0160-rules-of-provinces': rulesOfProvinces,
  '0161-annual-plan': annualPlan,
  '0162-preparation': preparation,
  '0163-selection': selection,
  '0164-rejection-checks': rejectionChecks,
  '0170-messages': messages,
  '0180-phones-of-points': phonesOfPoints,
  '0200-oversight': oversight,
  '0201-oversight-kept': oversightKept,
  '0202-oversight-reminded': oversightReminded,
  '0210-reception': reception,
  '0220-triage-questions': triageQuestions,
  '0221-topic-tally': topicTally,
  '0222-imports-tell': importsTell,
  '0223-looks': looks,
  '0230-organisations-merged': organisationsMerged,
  '0250-invitations-sent': invitationsSent,
  '0290-finding-severities': findingSeverities,
  '0300-imports-worked-at': importsWorkedAt,
  '0301-draft-reminders': draftReminders,
  '0302-reject-reasons': rejectReasons,
  '0303-unit-fields': unitFields,
  '0304-tasks-changed': tasksChanged,
  '0310-promises-of-answers': promisesOfAnswers,
  '0310-decision-verbs-guarded': decisionVerbsGuarded,
  '0311-handovers-owed': handoversOwed,
  '0312-conclusion-numbers': conclusionNumbers,
  '0313-signed-for': signedFor,
  '0314-looks-again': looksAgain,
  '0320-lists': lists,
  '0340-broken-stays-broken': brokenStaysBroken,
  '0341-partly-is-not-the-last-word': partlyIsNotTheLastWord,
  '0350-diverted-later': divertedLater,
  '0360-postings-mended': postingsMended,
  '0380-imports-labels': importsLabels,
  '0390-raised-again-at-once': raisedAgainAtOnce,
  '0391-facts-of-a-choice': factsOfAChoice,
  '0395-opinions-people': opinionsPeople,
  '0400-transfers-proposed': transfersProposed,
  '0401-escalations-given': escalationsGiven,
  '0402-photos-of-answers': photosOfAnswers,
  '0405-bodies-that-supervise': bodiesThatSupervise,
  '0406-supervision-of-promises': supervisionOfPromises,
  '0407-sources-of-items': sourcesOfItems,
  '0408-promises-of-several-units': promisesOfSeveralUnits,
  '0409-signing-rights': signingRights,
  '0410-texts-and-circles': textsAndCircles,
  '0411-rechecks-by-the-clock': rechecksByTheClock,
  '0412-answers-to-voters': answersToVoters,
  '0413-invitations-withdrawn': invitationsWithdrawn,
  '0414-shorter-notice': shorterNotice,
  '0415-residential-units': residentialUnits,
  '0416-approved-drafts': approvedDrafts,
  '0425-inboxes-found-fast': inboxesFoundFast,
  '0440-imports-that-stop-again': importsThatStopAgain,
  '0441-contacts-of-voters': contactsOfVoters,
  '0442-senders-told-apart': sendersToldApart,
  '0450-news-in-order': newsInOrder,
};
