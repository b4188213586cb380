import { counted } from '#app/ground/english.ts';
import { writtenDay } from '#app/ground/time.ts';
import type { words as vi } from './words.vi.ts';
import { advice, fieldWords, groups, hotSpots, objection } from './words-advice.en.ts';
import { collect, paper } from './words-collect.en.ts';
import { imports } from './words-import.en.ts';
import { photoRefusals } from './words-photo.en.ts';
import { entry, queue, triage } from './words-staff.en.ts';

type Words = typeof vi;

const states: Words['states'] = {
  received: 'Waiting',
  accepted: 'Accepted',
  merged: 'Merged',
  rejected: 'Not accepted',
  diverted: 'Guided elsewhere',
  split: 'Split',
  withdrawn: 'Withdrawn by the sender',
};

const deeds: Record<string, string> = {
  'opinion.send': 'opinion sent',
  'opinion.part': 'split from an opinion',
  'opinion.accept': 'accepted',
  'opinion.look': 'masked words looked at once',
  'opinion.merge': 'merged into another',
  'opinion.unmerge': 'merge undone',
  'opinion.reject': 'not accepted, with a reason',
  'opinion.reopen': 'a rejected opinion looked at again',
  'opinion.divert': 'guided to another procedure',
  'opinion.split': 'split into parts',
  'opinion.withdraw': 'withdrawn',
  'opinion.object': 'objection to the merge',
  'opinion.import': 'came in with a sheet',
  'opinion.retract': 'taken out with its sheet',
};

const deed: Words['deed'] = (verb) => deeds[String(verb)] ?? 'changed';

const errors: Words['errors'] = {
  text_empty: 'Write your opinion.',
  text_long: 'The text may have 4,000 characters. Please shorten it or send two opinions.',
  line_long: 'This is too long. Please write less.',
  phone: 'A mobile number has 10 digits, a fixed line 11 that begin with 02.',
  email: 'An address looks like name@place.vn.',
  consent: 'Tick the box so that we may keep and handle this opinion.',
  send_key: 'This form is old. Please open the page again and send.',
  field: 'Choose a field from the list, or none.',
  channel: 'Choose how it came.',
  day: 'Write the day like 5 11 2026.',
  consent_phone: 'Nobody signs on the telephone: choose spoken consent.',
  people: 'The number of signers is a number from 1 on.',
  consent_record: 'Choose how the sender consented.',
  into_empty: 'Choose the opinion to merge into.',
  group_empty: 'Choose at least one opinion to merge.',
  group_member: 'This page is old. Load it again and choose.',
  objection_empty: 'Write why it is another matter.',
  word_empty: 'Write the word to add.',
  reason: 'Choose a reason.',
  divert_kind: 'Choose complaint or denunciation.',
  divert_body: 'Write which body has taken it over.',
  divert_handover: 'Write the hand-over number.',
  parts: 'Split into two parts at least.',
  parts_many: 'Twelve parts at most.',
};

const refusals: Words['refusals'] = {
  'opinion.missing': () => 'There is no such opinion.',
  'opinion.closed': () => 'This site has not been set up yet and takes no opinions.',
  'opinion.part': () => 'This account may not handle opinions.',
  'opinion.state': (facts) =>
    `This opinion is now “${Object.entries(states).find(([name]) => name === facts.state)?.[1] ?? facts.state}”, so that cannot be done any more. Please look again.`,
  'opinion.changed': (facts) =>
    `${facts.who ?? 'The sender'} was faster: ${deed(facts.what)}. What you wrote is still below; please look again and decide.`,
  'opinion.parent-open': () => 'It can only be merged into another opinion that is waiting or accepted.',
  'opinion.into-missing': (facts) => `There is no opinion with the code ${facts.code}.`,
  'opinion.no-merged': (facts) =>
    `${counted(facts.count, 'opinion is', 'opinions are')} merged into this one. Undo those merges first.`,
  'opinion.earlier-missing': (facts) =>
    `It cannot be linked with ${facts.code}: there is no such code here, or the petition was taken back. Clear the box, or choose another code.`,
  'petition.earlier-answered': (facts) =>
    `${facts.code} must have come before this opinion and been answered. Clear the box, then accept.`,
  'opinion.into-over': (facts) =>
    `${facts.code} is over, so nothing more can be merged into it. Accept this opinion, then link it to ${facts.code} as raised again.`,
  'import.missing': () => 'There is no such sheet.',
  'import.changed': () => 'Somebody else has just worked on this sheet. Load the page again.',
  'import.same': () =>
    'This file is in already. Look at it, or bring it in once more: rows that are there do not come in twice.',
  'import.same-sheet': (facts) =>
    `The sheet “${facts.sheet}” of this file is in already. Leave it out, or tick that it comes in again.`,
  'import.state': () => 'This sheet has moved on. Load the page again to see.',
  'import.part': () => 'This account may not do that with a sheet.',
  'import.file-kept': () =>
    'The file is no longer kept, so it cannot go on. Take the sheet out and bring it in anew.',
  'import.rows': ({ sheet, rows, most }) =>
    `Sheet “${sheet}” has ${rows} rows, more than the ${most} that one sheet may have. Nothing was kept. Split it into files of ${most} rows at most and bring them in one by one.`,
  'import.heavy': (facts) =>
    `“${facts.name}” is too much to be read at once. Split it into files with fewer rows, leave out pictures and formats, and bring them in one by one.`,
  'import.slow': (facts) =>
    `“${facts.name}” could not be read in the time that a sheet gets. Try again in some minutes; if it stays so, split it into smaller files.`,
  'import.unreadable': (facts) =>
    `“${facts.name}” cannot be read: the file is broken. Open it in Excel, save it as .xlsx and try again.`,
  'import.goes-on': () =>
    'Going on would stop at the same row again. Copy the rows that are left to a new file and bring that in, or take the whole sheet out.',
  'import.not-seen': () =>
    'Columns or the sheet changed after the trial. Look at the new trial, then bring it in.',
  'import.text-column': () => 'Choose the column with the text.',
  'import.macro': (facts) =>
    `The file “${facts.name}” holds macros and is not opened. Save it as .xlsx without them.`,
  'import.bomb': (facts) => `The file “${facts.name}” unpacks to far more than a sheet and is not opened.`,
  'import.locked': (facts) =>
    `The file “${facts.name}” is locked or an old .xls. Open it in Excel and save it as .xlsx.`,
  'import.not-sheet': (facts) => `The file “${facts.name}” is neither an Excel sheet nor CSV.`,
  'import.big': (facts) => `The file “${facts.name}” is larger than ${facts.megabytes} MB. Split it.`,
  'opinion.group-empty': () => 'Choose at least one other opinion to merge.',
  'opinion.not-merged': () => 'This opinion is not merged into another one.',
  'opinion.came-received': () => 'This opinion is not merged.',
  'opinion.came-accepted': () => 'This opinion is not merged.',
  'opinion.parts': () => 'Split into two parts at least.',
  'opinion.number': () =>
    'The confirmation number does not fit this code. It has 6 digits and stands on the slip beside the code.',
  'opinion.many-tries': () =>
    'The number of this code has been typed wrongly many times. Please try again in an hour, or call us.',
  'opinion.many-sends': () =>
    'Very many opinions have just come from this connection. Please wait a few minutes and send again; what you wrote is still below.',
  'opinion.received-day': ({ furthest }) =>
    `The day of receipt cannot be after today, nor before ${writtenDay(furthest)}.`,
  'opinion.read-back': () => 'Read it back to the caller, tick that you have, then send.',
  'opinion.look': () => 'Look at the public words again, then sign.',
  'opinion.look-word': (facts) =>
    `The word “${facts.word}” does not stand alone in the public words. Type it as it stands there, or change the text itself.`,
  'opinion.look-release': () =>
    'The public words have been changed by hand, so nothing can be shown again by itself. Type it into the text.',
  'opinion.kind': () =>
    'The answers say that this is neither a petition nor feedback. Point it elsewhere (D) or refuse it (R); if a tick was a mistake, remove it and accept.',
  'opinion.field': () => 'Choose a field from the list, or none.',
  'opinion.dialogue': () =>
    'There is no such dialogue. You can still send: press send again and we take it as a general opinion.',
  'opinion.dialogue-off': (facts) =>
    `“${facts.title}” was called off. You can still send it to another dialogue, or to none.`,
  'opinion.people-most': (facts) => `One letter has at most ${facts.most} signers. Look at the number again.`,
  'opinion.sent-already': (facts) =>
    `This form has been sent once, as ${facts.code}. If this is another opinion, press send again.`,
  ...photoRefusals,
  'opinion.photo-many': (facts) =>
    `${counted(facts.limit, 'photo', 'photos')} at most. Your text is kept; please choose the photos again.`,
};

/** English words of the opinions room. */
export const words: Words = {
  states,
  channels: {
    web: 'On this site',
    api: 'By another program',
    paper: 'On paper',
    phone: 'By phone',
    in_person: 'In person',
    front: 'Through the Fatherland Front',
  },
  consents: {
    ticked: 'Ticked by the sender on the site',
    signed_paper: 'Signed on the form',
    spoken: 'Said aloud, after it was read out',
  },
  objections: { head: 'our head', superior: 'the authority directly above us' },
  divertKinds: { complaint: 'Complaint', denunciation: 'Denunciation' },
  errors,
  refusals,
  send: {
    title: 'Send an opinion',
    metaDescription:
      'Send an opinion to the authority without an account, and follow by code who answers by when.',
    lead: 'No account needed. You get a code to follow who answers and by when.',
    forDialogue: 'For the dialogue',
    lateNote:
      'This dialogue no longer collects opinions. What you send now is still received and answered, only too late for that session.',
    until: (day) => `Open until ${day}.`,
    calledOff: (title) =>
      `“${title}” was called off. What you send here is still taken and answered, as a general opinion.`,
    text: 'Your opinion',
    textHint:
      'What, where, since when, and what you would like to happen. 4,000 characters at most. Best one matter at a time.',
    textCount: (count) => `There are ${counted(count, 'character', 'characters')} now.`,
    residentialUnit: 'Residential group, village',
    residentialUnitHint: 'Where the matter is, such as “Tổ dân phố số 4”.',
    field: 'Field',
    fieldHint: 'If you are not sure leave it; we will choose.',
    fieldNone: 'Let us choose',
    photos: 'Photos',
    photosHint:
      '5 photos at most, 10 MB each. Place and camera are removed. Photos become public only after somebody has looked at them.',
    contactTitle: 'So that we can tell you',
    contactHint: 'Optional. Without it you can still follow by code. Never shown in public.',
    name: 'Full name',
    namePublic: 'Show my name with this opinion',
    phone: 'Phone number',
    email: 'E-mail',
    consentTitle: 'Consent',
    consent: 'I agree that the authority keeps and uses what I write here to answer this opinion.',
    consentHint:
      'Phone, e-mail and name (unless you choose otherwise) are not shown. You may withdraw the opinion with code and number.',
    consentMore: 'What we keep, and how long',
    submit: 'Send the opinion',
    optional: 'optional',
    notHere: 'Complaints about a decision, denunciations of a person: not here',
    notHereText:
      'Complaints and denunciations follow laws of their own that protect the sender. Please hand them in at the citizen reception; do not write a denunciation in this field.',
    notHereWhere: 'Where and when citizens are received',
    closed: 'This site has not been set up yet and takes no opinions.',
  },
  receipt: {
    title: 'We have your opinion',
    lead: 'Please keep this code and number. The code is for following, the number proves that you are the sender.',
    code: 'Code',
    number: 'Confirmation number',
    numberHint: 'Needed to withdraw, or to judge the answer. Do not give it to others.',
    ackDue: (day) => `By ${day} at the latest we tell you that it has been received and who handles it.`,
    ackRule: 'Why this day?',
    handler: 'Received by',
    sentAt: 'Sent',
    next: 'What happens next',
    steps: [
      'The office reads it and hides phone numbers and house numbers before anything is public.',
      'It goes to one unit, with the name of the responsible person and a date.',
      'The answer appears on the follow page. You say whether the matter is settled.',
    ],
    late: 'It came after the closing date of the dialogue; it is kept and answered like any other.',
    follow: 'Follow this file',
    another: 'Send another opinion',
    print: 'Print slip',
    printHint: 'Press Ctrl+P, or “Print” in your browser. The slip fits A6.',
    slipTitle: 'Receipt of an opinion',
    qr: 'QR code of the follow page',
    qrHint: 'Scan to follow',
    again: 'This form had been sent before. This is the slip of that time; there is no second opinion.',
    askTitle: 'Open the receipt',
    askLead: 'Type the confirmation number of 6 digits that you were given.',
    askSubmit: 'Open the receipt',
    printedAt: 'Printed from',
    photoOf: (n) => `Photo ${n} of the opinion`,
    withdraw: 'Withdraw this opinion',
  },
  withdrawal: {
    title: 'Withdraw an opinion',
    lead: (code) => `Withdraw the opinion ${code} before it is accepted.`,
    what: 'Your name, phone and e-mail are deleted at once. The code can still be looked up and says only that the sender withdrew.',
    submit: 'Withdraw the opinion',
    cancel: 'Do not withdraw',
    done: 'Withdrawn',
    doneText: (code) => `The opinion ${code} has been withdrawn. Your contacts have been deleted.`,
    tooLate:
      'This opinion has been accepted or closed, so it cannot be withdrawn here. Please open the follow page for what comes next.',
  },
  entry,
  queue,
  triage,
  advice,
  groups,
  hotSpots,
  fieldWords,
  objection,
  imports,
  collect,
  paper,
  deed,
};
