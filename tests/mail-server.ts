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
}>;

export type MailServer = Readonly<{
  /** For SMTP_URL. */
  url: string;
  /** All that was taken, in its order. */
  received: readonly Received[];
  close: () => Promise<void>;
}>;

/**
 * A real SMTP server on loopback that reads what it takes; `slow` is how many ms each letter takes it. `port`: where
 * one stood before.
 */
export async function startMailServer(slow = 0, port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        await sleep(slow);
        received.push({
          messageId: mail.messageId ?? '',
          to: mail.to?.[0]?.address ?? '',
          from: mail.from?.name ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          headers: Object.fromEntries(mail.headers.map((header) => [header.key, header.value])),
        });
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
