import type { Template, TemplateName } from './template.ts';

/** Texts to those who asked for a dialogue in the name of voters. */
export const templates = {
  voter_request_granted: {
    subject: 'A dialogue about “{title}” will be held',
    body: 'Dear {name},\n\nThe dialogue that voters asked for about “{title}” has been granted. It is meant to be held in {when}; day, hour and place will be announced.\n{reason}\nThe plan of dialogues: {link}\n\n{office}',
    short: 'A dialogue about “{title}” will be held in {when}: {link}',
  },
  voter_request_declined: {
    subject: 'Answer to the request for a dialogue about “{title}”',
    body: 'Dear {name},\n\nThe dialogue that voters asked for about “{title}” will not be held.\nReason: {reason}\nThe dialogues that are planned: {link}\n\n{office}',
    short: 'The dialogue asked for about “{title}” will not be held: {link}',
  },
} satisfies Partial<Record<TemplateName, Template>>;
