import type { Handed, Letter } from '#app/gateways/mail.ts';
import { isPushService, type PushMessage } from '#app/gateways/push.ts';
import type { ShortMessage } from '#app/gateways/sms.ts';
import type { House } from '#app/house.ts';

/** The outside world of a test: what was handed over, and what the server says to it. */
export type Outside = Readonly<{
  letters: Letter[];
  short: ShortMessage[];
  pushed: PushMessage[];
  /** The next answers, first first; afterwards everything is taken. */
  answers: Handed[];
}>;

/** Gateways that keep what they were given; put them into a House. */
export function outside(): Outside & Pick<House, 'mail' | 'sms' | 'push'> {
  const letters: Letter[] = [];
  const short: ShortMessage[] = [];
  const pushed: PushMessage[] = [];
  const answers: Handed[] = [];
  const answer = () => answers.shift() ?? ({ ok: true } as const);
  return {
    ...{ letters, short, pushed, answers },
    mail: {
      async send(letter) {
        const said = answer();
        if (said.ok) letters.push(letter);
        return said;
      },
      close() {},
    },
    sms: {
      async send(message) {
        const said = answer();
        if (said.ok) short.push(message);
        return said;
      },
    },
    push: {
      newKeys: () => ({ publicKey: 'public', privateKey: 'private' }),
      isService: isPushService,
      async send(message) {
        const said = answer();
        if (said.ok) pushed.push(message);
        return said;
      },
    },
  };
}
