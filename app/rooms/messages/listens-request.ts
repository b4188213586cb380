import type { Listener, Listeners } from '#app/house.ts';
import { lockRequest } from '#app/rooms/dialogues/store-plan.ts';
import { oweMessage } from './acts/owe.ts';
import { wayTo } from './acts/tell-dialogue.ts';

/** Whoever asked for a dialogue in the name of voters is told what was decided, and why. */
const decided =
  (template: 'voter_request_granted' | 'voter_request_declined'): Listener =>
  async (house, tx, event) => {
    const row = await lockRequest(tx, event.subjectId);
    if (row === undefined) return;
    const [year = '', month = ''] = String(event.facts?.month ?? '').split('-');
    await oweMessage(house, tx, {
      organisationId: row.organisation_id,
      ...{ template, language: 'vi', code: null },
      // A text message has no room for the reason, which the law owes them.
      ...wayTo(house, {
        ...{ name: row.asked_by, title: null, email: row.asked_email },
        phone: template === 'voter_request_declined' ? null : row.asked_phone,
      }),
      path: year === '' ? '/ke-hoach' : `/ke-hoach/${year}`,
      filling: {
        name: row.asked_by,
        title: row.topic,
        when: year === '' ? '' : `${month}/${year}`,
        reason: event.reason ?? '',
      },
      key: `${template}:${row.id}`,
    });
  };

export const requestListeners: Listeners = {
  'voter-request.grant': [decided('voter_request_granted')],
  'voter-request.decline': [decided('voter_request_declined')],
};
