import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Received = Readonly<{
  messageId: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  headers: Readonly<Record<string, string>>;
  /** The line of the subject as it came over the wire, joined where it was folded. */
  rawSubject: string;
}>;

export type MailServer = Readonly<{
  /** For SMTP_URL. */
  url: string;
  /** All that was taken, in its order; what came twice is here twice. */
  received: readonly Received[];
  close: () => Promise<void>;
}>;

/**
 * A real SMTP server on loopback that reads what it takes; `slow` is how many ms each letter takes it. `port`: where
 * one stood before. `beforeAnswer`: what happens when a letter is taken and its sender has not heard so yet.
 */
export async function startMailServer(
  slow = 0,
  port = 0,
  beforeAnswer: (letter: Received) => Promise<void> = async () => {},
): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const bytes = Buffer.concat(chunks);
        const mail = await PostalMime.parse(bytes);
        await sleep(slow);
        const letter = {
          messageId: mail.messageId ?? '',
          to: mail.to?.[0]?.address ?? '',
          from: mail.from?.name ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          headers: Object.fromEntries(mail.headers.map((header) => [header.key, header.value])),
          rawSubject: rawHeader(bytes, 'Subject'),
        };
        received.push(letter);
        await beforeAnswer(letter);
        answer();
      });
    },
  });
  server.on('error', () => {});
  const inner = server.listen(port, '127.0.0.1');
  await once(inner, 'listening');
  const address = inner.address();
  const at = typeof address === 'object' ? address?.port : 0;
  return {
    url: `smtp://127.0.0.1:${at}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function rawHeader(mail: Buffer, name: string): string {
  const head = mail.toString('latin1').split('\r\n\r\n')[0] ?? '';
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'm').exec(unfolded)?.[1] ?? '';
}
