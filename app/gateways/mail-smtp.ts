import { createTransport, type SMTPPoolOptions } from 'nodemailer';
import type { Handed, Mail } from './mail.ts';

export type SmtpSettings = Readonly<{
  /** smtp://name:password@server:587, or smtps://… for TLS from the first byte. */
  url: string;
  /** Whose mail it is: "UBND phường <doithoai@…>". */
  from: string;
  /** Host in the names of messages. */
  host: string;
}>;

/** Mail by an SMTP server over at most two connections. */
export function mailBySmtp({ url, from, host }: SmtpSettings): Mail {
  const transport = createTransport({
    ...optionsOf(url),
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });
  return {
    async send({ id, to, subject, text, stopUrl }) {
      const oneClick = {
        'List-Unsubscribe': `<${stopUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId: `<${id}@${host}>`,
          textEncoding: 'base64',
          headers: { 'Auto-Submitted': 'auto-generated', ...(stopUrl === null ? {} : oneClick) },
        });
        return { ok: true };
      } catch (thrown) {
        return troubleOf(thrown, to);
      }
    },
    close: () => transport.close(),
  };
}

function optionsOf(url: string): SMTPPoolOptions {
  const { hostname, port, protocol, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth =
    username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  return { host: hostname, port: Number(port) || (secure ? 465 : 587), secure, ...auth, pool: true };
}

/** A server's "no" to the recipient is final; everything else may pass. */
function troubleOf(thrown: unknown, to: string): Handed {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  const isRecipient = 'command' in error && error.command === 'RCPT TO';
  const why = error.message
    .replaceAll(to, '…')
    .replace(/\S+@\S+/g, '…')
    .slice(0, 200);
  return { ok: false, isFinal: isRecipient && code >= 500 && code < 600, why };
}
