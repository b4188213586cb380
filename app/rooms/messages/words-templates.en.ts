import type { Template, TemplateName } from './template.ts';
import { staffTemplates } from './words-templates-staff.en.ts';
import { templates as voters } from './words-templates-voters.en.ts';

export const templates = {
  ...voters,
  confirm: {
    subject: 'Confirm messages about {code}',
    body: 'Hello,\n\nSomebody, probably you, asked for messages about {code} at this address. To agree, open this link within 48 hours:\n{link}\n\nIf it was not you, ignore this message: we will send nothing more.\n\n{office}',
    short: 'Confirm messages about {code}: {link} If it was not you, ignore this.',
  },
  received: {
    subject: 'We have received {code}',
    body: 'Hello,\n\nWe have received your opinion. Its code: {code}.\nWe will say whether it is accepted by {due} at the latest.\nFollow it at: {link}\n\n{office}',
    short: 'Received: {code}. Word on acceptance by {due}. Follow: {link}',
  },
  accepted: {
    subject: '{code} has been accepted',
    body: 'Hello,\n\nOpinion {code} has been accepted as a petition. Next, it is given to a unit with a date for the answer.\nFollow it at: {link}\n\n{office}',
    short: '{code} has been accepted: {link}',
  },
  rejected: {
    subject: '{code} has not been accepted',
    body: 'Hello,\n\nOpinion {code} has not been accepted.\nReason: {reason}\nYou may ask for another look; how to do so: {link}\n\n{office}',
    short: '{code} was not accepted. Reason, and how to ask again: {link}',
  },
  merged: {
    subject: '{code} is answered together with {into}',
    body: 'Hello,\n\nOpinion {code} is about the same matter as {into}, so both get one answer. Your own words are kept.\nSee it, or say that the two are different, at: {link}\n\n{office}',
    short: '{code} is answered together with {into}: {link}',
  },
  unmerged: {
    subject: '{code} stands on its own again',
    body: 'Hello,\n\nOpinion {code} is no longer joined with another and is looked at on its own.\nFollow it at: {link}\n\n{office}',
    short: '{code} stands on its own again: {link}',
  },
  split: {
    subject: '{code} has been taken apart into {parts}',
    body: 'Hello,\n\nOpinion {code} raises {parts} matters. Each is looked at on its own and has its own code; you will hear of each.\nSee the codes at: {link}\n\n{office}',
    short: '{code} raises {parts} matters, each with its own code: {link}',
  },
  assigned: {
    subject: '{code} has been assigned',
    body: 'Hello,\n\nPetition {code} has been given to {unit}.\nAn answer is due by {due}.\nFollow it at: {link}\n\n{office}',
    short: '{code} was given to {unit}, due {due}: {link}',
  },
  extended: {
    subject: '{code}: the due date has moved',
    body: 'Hello,\n\nThe answer to petition {code} is now due by {due}.\nReason: {reason}\nThe first date stays visible at: {link}\n\n{office}',
    short: '{code} is now due {due}: {link}',
  },
  escalated: {
    subject: '{code} went to a higher level',
    body: 'Hello,\n\nPetition {code} is beyond our authority and went to {unit}. We still owe you the news.\nWhy, and when it was sent: {link}\n\n{office}',
    short: '{code} went to {unit}: {link}',
  },
  escalation_answered: {
    subject: 'The higher level has answered about {code}',
    body: 'Hello,\n\n{unit} has answered about petition {code}. On this ground we will answer you.\nFollow it at: {link}\n\n{office}',
    short: 'The higher level has answered about {code}: {link}',
  },
  heard_above: {
    subject: 'The higher level has answered about {code}',
    body: 'Hello,\n\n{unit} has answered about petition {code}, after you had our answer.\nRead it, and ask to open the case again if there are new facts, at: {link}\n\n{office}',
    short: 'The higher level has answered about {code}: {link}',
  },
  answered: {
    subject: '{code} has been answered',
    body: 'Hello,\n\n{unit} has answered petition {code}.\nRead the answer and say whether it solves the matter: {link}\n\n{office}',
    short: '{code} has been answered. Read and rate: {link}',
  },
  promised: {
    subject: '{code}: a promise has been made',
    body: 'Hello,\n\nThe answer to petition {code} is a promise with a date. The petition stays open until the promise is kept.\nFollow it at: {link}\n\n{office}',
    short: '{code}: a promise has been made: {link}',
  },
  resolved: {
    subject: '{code} is reported as resolved',
    body: 'Hello,\n\nThe unit reports petition {code} as resolved, with evidence. If this is not so, please say it.\nSee: {link}\n\n{office}',
    short: '{code} is reported as resolved. Is it? {link}',
  },
  reopened: {
    subject: '{code} has been reopened',
    body: 'Hello,\n\nPetition {code} has been reopened and given to {unit}.\nNew due date: {due}.\nSee: {link}\n\n{office}',
    short: '{code} has been reopened, due {due}: {link}',
  },
  settled: {
    subject: '{code} is closed',
    body: 'Hello,\n\nAfter {days} days without an objection petition {code} counts as settled. With new facts you may still ask to reopen it.\nSee: {link}\n\n{office}',
    short: '{code} is closed: {link}',
  },
  promise_reported: {
    subject: 'Promise {code} is reported as done',
    body: 'Hello,\n\nThe unit reports promise {code} as done; somebody else must now verify it.\nSee: {link}\n\n{office}',
    short: 'Promise {code} is reported as done: {link}',
  },
  promise_kept: {
    subject: 'Promise {code} has been kept',
    body: 'Hello,\n\nPromise {code} has been verified.\nBy whom and on what ground: {link}\n\n{office}',
    short: 'Promise {code} has been verified: {link}',
  },
  promise_broken: {
    subject: 'Promise {code} was not kept',
    body: 'Hello,\n\nPromise {code} was not kept. The reason and who is responsible are public.\nSee: {link}\n\n{office}',
    short: 'Promise {code} was not kept: {link}',
  },
  repeat: {
    subject: '{code}: raised before',
    body: 'Dear Sir or Madam,\n\nWhat you raise in {code} was raised in {into} before. The earlier answer is looked at again and comes with the new one.\nAnswer due: {due}.\nSee: {link}\n\n{office}',
    short: '{code} is the matter of {into}, due {due}: {link}',
  },
  inherited: {
    subject: '{code} goes on with {unit}',
    body: 'Dear Sir or Madam,\n\nThe unit that worked on {code} has been merged or has ended. {unit} is responsible from now on.\nThe due day stays: {due}.\nSee: {link}\n\n{office}',
    short: '{code} is now with {unit}: {link}',
  },
  invitation: {
    subject: 'Invitation to the dialogue of {when}',
    body: 'Dear {name},\n\nYou are invited to the dialogue: {title}\nTime: {when}\nPlace: {place}\nA matter of your unit is on the list, so that you must come or send somebody with approval: {reason}\nPlease answer before {due}; no account is needed: {link}\n\n{office}',
    short: 'Invitation to the dialogue of {when}, {place}. Answer: {link}',
  },
  invitation_reminder: {
    subject: 'Please answer the invitation to the dialogue of {when}',
    body: 'Dear {name},\n\nWe have had no answer from you about the dialogue: {title}\nTime: {when}\nPlace: {place}\nPlease answer before {due}: {link}\n\n{office}',
    short: 'Please answer the invitation to the dialogue of {when} before {due}: {link}',
  },
  invitation_moved: {
    subject: 'New day: the dialogue is now held at {when}',
    body: 'Dear {name},\n\nThe dialogue “{title}” of {before} is now held at {when}.\nPlace: {place}\nWhat you answered was for the old day. Please answer again for the new one.\nAnswer before: {due}.\nOpen the invitation: {link}\n\n{office}',
    short: 'The dialogue of {before} is now at {when}. Please answer again: {link}',
  },
  invitation_withdrawn: {
    subject: 'The invitation to the dialogue of {when} is withdrawn',
    body: 'Dear {name},\n\nThe invitation to “{title}” at {when} is withdrawn.\nReason: {reason}\nWe are sorry for the trouble.\nSee: {link}\n\n{office}',
    short: 'The invitation to the dialogue of {when} is withdrawn: {link}',
  },
  dialogue_postponed: {
    subject: 'The dialogue of {when} is put off',
    body: 'Dear Sir or Madam,\n\nThe dialogue “{title}” of {when} is put off.\nReason: {reason}\nThe new day will be told. What was sent stays under consideration.\nSee: {link}\n\n{office}',
    short: 'The dialogue of {when} is put off, a new day will be told: {link}',
  },
  dialogue_moved: {
    subject: 'The dialogue is now held at {when}',
    body: 'Dear Sir or Madam,\n\nThe dialogue “{title}” of {before} is now held at {when}.\nPlace: {place}\nWhat was sent stays; nothing has to be sent again.\nSee: {link}\n\n{office}',
    short: 'The dialogue of {before} is now at {when}: {link}',
  },
  dialogue_cancelled: {
    subject: 'The dialogue of {when} is cancelled',
    body: 'Dear Sir or Madam,\n\nThe dialogue “{title}” of {when} will not be held.\nReason: {reason}\nWhat was sent is still answered in writing under its code.\nSee: {link}\n\n{office}',
    short: 'The dialogue of {when} is cancelled. What was sent is still answered: {link}',
  },
  conclusion: {
    subject: 'Conclusion {code} of the dialogue',
    body: 'Dear Sir or Madam,\n\nConclusion {code} of the dialogue “{title}” of {when}, to which you contributed, has been issued.\nIt says what is done, by which unit and by which day.\nRead: {link}\n\n{office}',
    short: 'Conclusion {code} of the dialogue of {when}: {link}',
  },
  conclusion_amended: {
    subject: 'Conclusion {code} takes the place of {into}',
    body: 'Dear Sir or Madam,\n\nConclusion {code} takes the place of conclusion {into} of the dialogue “{title}”.\nReason: {reason}\nBoth texts and what changed: {link}\n\n{office}',
    short: 'Conclusion {code} takes the place of {into}: {link}',
  },
  looked_again: {
    subject: '{code}: looked at again',
    body: 'Hello,\n\nWe have looked at petition {code} again: {reason}\nThe next look is by {due}.\nSee: {link}\n\n{office}',
    short: '{code}: looked at again, next by {due}: {link}',
  },
  ...staffTemplates,
} satisfies Record<TemplateName, Template>;
