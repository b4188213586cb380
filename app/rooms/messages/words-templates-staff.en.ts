import type { Template } from './template.ts';

export const staffTemplates = {
  conclusion_task: {
    subject: 'Conclusion {code} gives work to {unit}',
    body: 'Conclusion {code} of the dialogue “{title}” gives {unit}:\n\n{list}\n\nOpen: {link}\n\n{office}',
    short: 'Conclusion {code} gives work to {unit}',
  },
  handover: {
    subject: 'The hand-over sheet of {name} waits for you',
    body: '{name} hands over the promises and petitions that are open: {list}.\nPlease read each line and accept at: {link}\n\n{office}',
    short: 'The hand-over sheet of {name} waits',
  },
  handover_accepted: {
    subject: '{name} has accepted the hand-over',
    body: '{name} has accepted the hand-over of {before}: {list}.\nFrom now on {name} answers for it.\nSee the sheet: {link}\n\n{office}',
    short: '{name} has accepted the hand-over',
  },
  handover_owed: {
    subject: '{name} leaves without handing over {list}',
    body: 'The last day of {name} in the role is {due}. Still open: {list}.\nThe office follows them until somebody accepts them.\nMake the sheet at: {link}\n\n{office}',
    short: '{name} has not handed over {list}',
  },
  handover_refused: {
    subject: '{name} does not take the hand-over',
    body: '{name} does not take the sheet of {before}: {list}.\nReason: {reason}\nSee the sheet, then mend it or choose somebody else: {link}\n\n{office}',
    short: '{name} does not take the hand-over',
  },
  handover_taken_back: {
    subject: 'The hand-over sheet of {before} is taken back',
    body: 'The sheet that {before} handed to you was taken back.\nReason: {reason}\nThere is nothing more to do. See the sheet: {link}\n\n{office}',
    short: 'The hand-over sheet of {before} is taken back',
  },
  inheritance: {
    subject: '{unit} takes over from a unit that has ended',
    body: 'From today {unit} answers for what was open at a unit that has been merged or has ended.\nDays told to people stay as they are.\nSee what it is: {link}\n\n{office}',
    short: '{unit} takes over from a unit that has ended',
  },
  plan_gap: {
    subject: 'The dialogue plan of {code} falls short',
    body: 'The dialogue plan of {code} does not reach what the rules ask:\n\n{list}\n\nPlease plan it before {due}: {link}\n\n{office}',
    short: 'The dialogue plan of {code} falls short',
  },
  tasks_given: {
    subject: '{unit}: to prepare for the dialogue of {when}',
    body: '{unit} has to prepare for “{title}” ({when}):\n\n{list}\n\nSee them and tick what is done: {link}\n\n{office}',
    short: '{unit}: to prepare for the dialogue of {when}',
  },
  drafts_asked: {
    subject: '{unit}: draft answers by {due}',
    body: '{unit} prepares draft answers for “{title}” ({when}).\nThe drafts must be there by {due}.\nNote: {reason}\nOpen the petitions: {link}\n\n{office}',
    short: '{unit}: draft answers by {due}',
  },
  drafts_reminder: {
    subject: '{unit}: {list} lacking for {when}',
    body: '“{title}” ({when}) still lacks from {unit}: {list}.\nThe drafts must be there by {due}.\nOpen the petitions: {link}\n\n{office}',
    short: '{unit}: {list} lacking, due {due}',
  },
  recheck_drawn: {
    subject: 'Second look: {list}',
    body: 'Drawn: {list}.\nSomebody who did not refuse it says whether the refusal was right.\nLook at them: {link}\n\n{office}',
    short: 'Second look: {list}',
  },
  recheck_wrong: {
    subject: 'Second look: {code} was refused wrongly',
    body: 'The second look found that {code} was refused wrongly.\nReason: {reason}\nPlease look and reopen it if that is so: {link}\n\n{office}',
    short: 'Second look: {code} was refused wrongly',
  },
  escalated_here: {
    subject: 'Petition {code} sent up by {unit}',
    body: '{unit} has sent up petition {code}: {title}.\nReason: {reason}\nOpen: {link}\n\n{office}',
    short: 'Petition {code} sent up by {unit}',
  },
  given_here: {
    subject: '{code} is given to {unit}, due {due}',
    body: '{unit} leads petition {code}: {title}\nAnswer due: {due}.\nReason: {reason}\nOpen: {link}\n\n{office}',
    short: '{code} is given to {unit}, due {due}',
  },
  given_many: {
    subject: '{unit} has new petitions from the dialogue',
    body: 'The dialogue has ended and gave petitions to {unit}. Each has its own due day.\nSee them: {link}\n\n{office}',
    short: '{unit} has new petitions from the dialogue',
  },
  help_asked: {
    subject: '{unit} is asked to help with {code}',
    body: '{unit} is asked to help with petition {code}: {title}\nThe help is due on {due}.\nOpen: {link}\n\n{office}',
    short: '{unit} is asked to help with {code}',
  },
  draft_returned: {
    subject: 'The draft answer to {code} came back',
    body: 'The draft answer to petition {code} came back: {title}\nWhat is lacking: {reason}\nAnswer due: {due}.\nOpen: {link}\n\n{office}',
    short: 'The draft answer to {code} came back',
  },
  time_given: {
    subject: '{code} is extended to {due}',
    body: 'What {unit} asked for petition {code} was granted: {title}\nNew due date: {due}.\nOpen: {link}\n\n{office}',
    short: '{code} is extended to {due}',
  },
  time_refused: {
    subject: '{code} is not extended',
    body: 'What {unit} asked for petition {code} was not granted: {title}\nReason: {reason}\nIt stays due on {due}.\nOpen: {link}\n\n{office}',
    short: '{code} is not extended, it stays due on {due}',
  },
  time_lapsed: {
    subject: '{code}: the request for more time has lapsed, it was due on {due}',
    body: 'Nobody decided in time on what {unit} asked for petition {code}: {title}\nIt stays due on {due}, which has passed; the public page counts the days. Please answer the sender as soon as you can.\nOpen: {link}\n\n{office}',
    short: '{code}: the request for more time has lapsed, it was due on {due}',
  },
  transfer_asked: {
    subject: '{before} asks to hand {code} to {unit}',
    body: '{before} says that petition {code} belongs to {unit}: {title}\nReason: {reason}\nTo be decided by {due}. The day of the answer to the sender does not move.\nOpen: {link}\n\n{office}',
    short: '{before} asks to hand {code} to {unit}',
  },
  transfer_agreed: {
    subject: '{code} is handed to {unit}',
    body: '{unit} now leads petition {code}, which {before} proposed to hand on: {title}\nThe due date stays: {due}.\nOpen: {link}\n\n{office}',
    short: '{code} is handed to {unit}',
  },
  transfer_refused: {
    subject: '{code} is not handed on, {unit} still leads',
    body: 'The proposal to hand on petition {code} was refused: {title}\nReason: {reason}\n{unit} still leads, due {due}.\nOpen: {link}\n\n{office}',
    short: '{code} is not handed on, {unit} still leads',
  },
  above_given: {
    subject: '{unit} answers {before} about {code}, due {due}',
    body: 'Petition {code} of {before} is given to {unit} to answer: {title}\nAnswer to the level below due: {due}.\nWords of the office: {reason}\nOpen: {link}\n\n{office}',
    short: '{unit} answers {before} about {code}, due {due}',
  },
  above_reminder: {
    subject: '{unit}: answer to the level below about {code}, {days}',
    body: '{unit} answers {before} about petition {code}: {days}.\nDue: {due}.\nOpen: {link}\n\n{office}',
    short: '{unit}: answer to the level below about {code}, {days}',
  },
  above_recalled: {
    subject: '{unit} takes back {code}',
    body: '{unit} takes back petition {code}, which it had sent up: {title}\nReason: {reason}\nNo answer is awaited any more.\nOpen: {link}\n\n{office}',
    short: '{unit} takes back {code}',
  },
  answer_returned: {
    subject: '{before} has answered about {code}',
    body: '{before} has answered about petition {code}: {title}\nNow {unit} answers the sender, due {due}.\nOpen: {link}\n\n{office}',
    short: '{before} has answered about {code}',
  },
  conclusion_to_sign: {
    subject: 'The conclusion of “{title}” waits for a signature',
    body: '{name} hands in the draft conclusion of the dialogue “{title}” of {when}.\nRead it and sign it, or send it back and say what is lacking: {link}\n\n{office}',
    short: 'The conclusion of {when} waits for a signature',
  },
  to_verify: {
    subject: '{code} is reported done and waits for verification',
    body: '{unit} reports promise {code} as done: {title}.\nPlease look and verify: {link}\n\n{office}',
    short: '{code} waits for verification',
  },
  look_reminder: {
    subject: '{code}: the day of the next look',
    body: 'The answer to petition {code} ({title}) is to be looked at again on {due}.\nSay what was found and when it is looked at next, or open it again: {link}\n\n{office}',
    short: '{code}: the day of the next look',
  },
  reminder: {
    subject: '{code}: {days}',
    body: 'Petition {code} of {unit}: {days}.\nDue: {due}.\nOpen: {link}\n\n{office}',
    short: '{code}: {days}',
  },
  help_reminder: {
    subject: 'Help with {code}: {days}',
    body: '{unit} was asked to help with petition {code} and has not answered: {days}.\nThe help is due on: {due}.\nOpen: {link}\n\n{office}',
    short: 'Help with {code}: {days}',
  },
  promise_reminder: {
    subject: 'Promise {code}: {days}',
    body: 'Promise {code} of {unit}: {days}.\nDue: {due}.\nOpen: {link}\n\n{office}',
    short: 'Promise {code}: {days}',
  },
  supervision_request: {
    subject: 'Supervision {code}: a request to {unit}',
    body: 'Supervision {code} “{title}” sends {unit} a request:\n\n{reason}\n\nAnswer due: {due}.\nOpen: {link}\n\n{office}',
    short: 'Supervision {code}: a request to {unit}, due {due}',
  },
  supervision_reminder: {
    subject: 'Supervision {code}: {days}',
    body: 'Request of the supervision {code} to {unit}: {days}.\nAnswer due: {due}.\nOpen: {link}\n\n{office}',
    short: 'Supervision {code}: {days}',
  },
  digest: {
    subject: 'Today at the dialogue desk',
    body: 'To {unit},\n\n{list}\n\nOpen the desk: {link}\n\n{office}',
    short: '{list}',
  },
} satisfies Record<string, Template>;
