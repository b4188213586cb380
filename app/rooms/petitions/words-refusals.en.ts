import { counted } from '#app/ground/english.ts';
import { writtenDay as day } from '#app/ground/time.ts';
import { photoRefusals } from '#app/rooms/opinions/words-photo.en.ts';
import { dayRefusals } from '#app/rooms/organisations/words-due-day.en.ts';
import { words as open } from './words.en.ts';

type Facts = Readonly<Record<string, unknown>>;

export const verbs: Record<string, string> = {
  'petition.accept': 'received the petition',
  'petition.answer_on_site': 'recorded the answer given in the hall',
  'petition.assign': 'gave it to a unit',
  'petition.assign_on_site': 'gave it to a unit in the hall',
  'petition.transfer': 'handed it to another unit',
  'petition.propose_transfer': 'proposed another unit',
  'petition.refuse_transfer': 'refused to hand it on',
  'petition.lapse_transfer': 'let the proposal to hand it on lapse',
  'petition.start': 'started the work',
  'petition.note_progress': 'noted progress',
  'petition.edit_questions': 'edited questions or saved a draft',
  'petition.ask_cooperation': 'asked units to help',
  'petition.reply_cooperation': 'replied to a request for help',
  'petition.ask_extension': 'asked for more time',
  'petition.approve_extension': 'approved more time',
  'petition.refuse_extension': 'refused more time',
  'petition.lapse_extension': 'let the request for more time lapse',
  'petition.escalate': 'sent it to a higher level',
  'petition.escalation_answered': 'recorded the answer of the higher level',
  'petition.draft_answer': 'handed in a draft answer',
  'petition.approve_draft': 'approved the draft for the meeting',
  'petition.plan_draft': 'arranged who drafts for the meeting',
  'petition.return_draft': 'sent the draft back',
  'petition.return_above': 'sent the draft back',
  'petition.answer': 'signed the answer',
  'petition.resolve': 'recorded it as solved',
  'petition.commit': 'recorded it as a promise',
  'petition.owe_again': 'opened what was promised again',
  'petition.give_verdict': 'the sender rated the answer',
  'petition.confirm': 'the sender agreed to close it',
  'petition.settle_by_silence': 'closed because nothing more was said',
  'petition.reopen': 'opened it again',
  'petition.withdraw': 'withdrew the petition',
  'petition.redact': 'masked a part of the words',
  'petition.divert': 'sent it on under its own law',
  'petition.issue_key': 'issued a confirmation number',
  'petition.chase': 'reminded',
  'petition.look_again': 'looked at it again',
  'petition.remind_look': 'reminded of the next look',
  'petition.join': 'joined it with another',
  'petition.unjoin': 'separated it again',
  'petition.continue_without': 'let it go on in the public interest',
  'petition.unjoin_given': 'separated it again',
  'petition.link_repeat': 'linked it with an earlier answered one',
  'petition.name_handler': 'named a person for it',
  'petition.release_handler': 'its handler works here no more',
  'petition.inherit': 'took it over from a unit that has ended',
  'petition.give_above': 'gave it to a unit to answer the level below',
  'petition.recall_escalation': 'took it back from the higher level',
  'petition.note_above': 'recorded the answer of the higher level',
  'petition.pass_up': 'handed it on to a higher body',
  'petition.hear_above': 'recorded the answer of the higher body',
};

const boxes: Readonly<Record<string, string>> = {
  document: 'document number',
  document_on: 'document date',
  evidence: 'evidence',
};

const problems: Record<string, (facts: Facts) => string> = {
  'petition.question-untreated': (facts) => `Question ${facts.position}: choose how it is treated.`,
  'petition.question-unanswered': (facts) => `Question ${facts.position} has no answer.`,
  'petition.question-without-basis': (facts) =>
    `Question ${facts.position} is not answered, so its basis must be named.`,
  'petition.question-without-next': (facts) =>
    `Question ${facts.position} is outside our competence: say where it was sent.`,
  'petition.answer-empty': (facts) =>
    `Question ${facts.position} only says “${facts.phrase}”. ${facts.whyEn}`,
  'petition.document-later': (facts) =>
    `The document date ${day(facts.on)} has not come yet. Give the day on which it was signed, or leave it empty and say why.`,
  'petition.validity-over': (facts) =>
    `The validity has ended already, on ${day(facts.until)}. Give today or a later day, or leave it empty.`,
  'petition.boxes-empty': (facts) =>
    `Still empty: ${boxesOf(facts.boxes)}. Fill it in, or give the reason that the public reads in its place.`,
  'petition.answer-short': (facts) =>
    `The answer to question ${facts.position} is too short (${counted(facts.words, 'word', 'words')}; at least ${facts.minimum}).`,
  'petition.whole-short': (facts) =>
    `The whole answer has ${counted(facts.words, 'word', 'words')} that say something; at least ${facts.minimum} are needed.`,
  'petition.outcome-missing': () => 'Choose the outcome.',
  'petition.outcome-without-evidence': () =>
    'Solved needs evidence: a document number, a record, a description, or a photo.',
  'petition.outcome-without-date': () => 'A roadmap needs at least one next step with a date.',
  'petition.outcome-with-date': () =>
    'Something is still to be done by a day, so it is not solved yet. Choose the roadmap, or leave out the day of what is done.',
  'petition.outcome-without-basis': () => 'Not accepted needs its legal basis.',
  'petition.outcome-not-sent': () =>
    'It has not been sent to a body above. Send it up first, so that somebody owes an answer and is asked again; then answer so.',
  'petition.outcome-without-look': () =>
    'Name the day of the next look: what waits for money or for a body above is still looked at again.',
  'petition.outcome-without-next': () =>
    'Write the next step: when it is looked at again, or who has it now.',
};

export const refusals: Record<string, (facts: Facts) => string> = {
  ...open.refusals,
  'petition.photo-alt': () => 'Say what is to be seen on the photo, for who cannot see it.',
  'petition.part': () => 'This is not your part in this petition.',
  'petition.changed': (facts) =>
    `${facts.who ?? 'Somebody else'} has just changed this petition (${verbs[String(facts.what)] ?? 'edited'}). What you typed is still there; look again and send once more.`,
  'petition.unit-given': () => 'Choose the lead unit.',
  'petition.due-given': () => 'There is no due date yet.',
  'petition.other-unit': () => 'Choose another unit than the one that leads now.',
  'petition.reason-given': () => 'Give the reason.',
  'petition.why-given': () => 'Say why it is beyond our authority.',
  'petition.answer-given': () => 'There is no answer yet.',
  'petition.before-due': (facts) =>
    `More time can be asked for up to the due date (${day(facts.dueOn)}). It has passed: answer, and say why it is late.`,
  'petition.extension-left': (facts) => `The rule allows ${facts.allowed} extension(s).`,
  'petition.extension-fits': (facts) =>
    `The new date must be after ${day(facts.dueOn)} and not after ${day(facts.latest)}.`,
  'petition.extension-asked': () => 'No request for more time is waiting.',
  'petition.transfer-asked': () => 'No proposal to hand it on waits.',
  'petition.none-asked': () => 'A proposal to hand it on waits for the office already.',
  'petition.decider-is-other': () => 'The person or unit that asked cannot decide. Somebody else has to.',
  'petition.drafter-is-other': () =>
    'The sender says it is not solved, so whoever answered before cannot draft again.',
  'petition.before-meeting': () =>
    'The dialogue has been held, or this is of no dialogue. Sign and publish instead.',
  'petition.signer-is-other': (facts) =>
    `The signer must be another person than the drafter${facts.drafter ? ` (${facts.drafter})` : ''} and than who answered before.`,
  'petition.questions-treated': problemOf,
  'petition.content-enough': problemOf,
  'petition.outcome-complete': problemOf,
  'petition.boxes-filled': problemOf,
  'petition.while-above': () =>
    'The matter is with the level above: the answer can only be “For a higher level, sent on”. If that level has answered, record its answer first.',
  'petition.reuse-missing': () => 'That earlier answer was not found. Choose again from the list.',
  'petition.reuse-over': (facts) =>
    `The answer to ${facts.code} was right until ${day(facts.until)} only. Write a new one.`,
  'petition.phrase-missing': () => 'Only phrases that your own office has added can be ended.',
  'petition.look-far': (facts) => `The next look may not be after ${day(facts.latest)}.`,
  'petition.look-owed': () => 'This answer names no day on which it is looked at again.',
  'petition.promises-kept': () =>
    'A promise of this petition is not verified yet. It counts as solved once the unit has reported it done and the Front or the office has verified it.',
  'petition.evidence-given': () => 'Give the evidence.',
  'petition.due-later': (facts) =>
    `The due date cannot be after ${day(facts.dueOn)}. Ask for more time instead.`,
  ...dayRefusals,
  ...photoRefusals,
  'petition.of-unit': (facts) =>
    `${facts.who ?? 'That person'} is not of the lead unit. Choose somebody of the unit.`,
  'absence.backwards': () => 'The last day must not be before the first.',
  'absence.self': () => 'The substitute must be somebody else.',
  'absence.not-here': () => 'Both must hold a role in this organisation.',
  'absence.not-alike': () =>
    'Whoever stands in must work for the same unit, or for the office too: only then the work can be seen and done.',
  'absence.missing': () => 'This absence was not found.',
  'signing.part': () =>
    'The head gives rights to sign; the administrator enters them from a paper of the head.',
  'signing.self': () => 'Nobody gives a right to sign to himself.',
  'signing.until': () => 'Signing by a paper of authority (TUQ.) ends: write the last day.',
  'signing.role': (facts) =>
    facts.form === 'KT'
      ? 'Signing in the place of the head (KT.) is for deputies.'
      : 'Signing by order or by a paper of authority is for people of a unit or of the office.',
  'signing.missing': () => 'This right to sign was not found.',
  'absence.overlap': (facts) => `Already away from ${day(facts.from)} to ${day(facts.to)}.`,
  'petition.target-open': (facts) =>
    `${facts.code ?? 'The other petition'} is over, or is this very one; nothing can be merged into it.`,
  'petition.no-joined': (facts) =>
    `${facts.joined} other petitions are merged into this one. Merge those elsewhere first.`,
  'petition.came-accepted': () => 'This petition is not merged.',
  'petition.came-given': () => 'This petition is not merged.',
  'petition.into-missing': (facts) => `There is no petition ${facts.code} here. Check the code.`,
  'petition.earlier-missing': (facts) => `There is no petition ${facts.code} here. Check the code.`,
  'petition.joined-as-opinion': () => 'It was merged as an opinion. Undo that on the page of opinions.',
  'petition.earlier-answered': (facts) => `${facts.code} must be an earlier petition that was answered.`,
  'petition.above-open': () => 'Nothing waits for a higher body.',
  'petition.above-later': (facts) => `By the rule the day of the unit may not be after ${day(facts.dueOn)}.`,
  'petition.body-missing': () => 'Name the body that gets it.',
  'petition.parts-changed': () => 'The questions have changed meanwhile. Open the page again and mask anew.',
  'petition.in-review': () => 'The draft is waiting for approval.',
  'petition.key-given': () => 'This petition already has a confirmation number.',
  'petition.unit-missing': () => 'This unit was not asked to help.',
};

function problemOf(facts: Facts): string {
  return problems[String(facts.problem)]?.(facts) ?? 'The answer is not complete.';
}

function boxesOf(names: unknown): string {
  return String(names)
    .split(',')
    .map((name) => boxes[name] ?? name)
    .join(', ');
}
