import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, decrypt, makeBrowser } from './push-browser.ts';
import { findFault } from './push-vapid.ts';

/** What a browser would read, and with what it came. */
export type Pushed = Readonly<{
  endpoint: string;
  topic: string;
  ttl: number;
  urgency: string;
  text: string;
  bytes: number;
  /** The claims that the sender signed. */
  claims: Readonly<{ aud: string; exp: number; sub: string }>;
}>;

/** What the service says instead of taking the next message. `hang up`: it takes it, and the answer is lost. */
export type Said = Readonly<{ status: number; retryAfter?: string }> | 'hang up';

export type PushService = Readonly<{
  origin: string;
  /** A new browser that wants to be told; `serverKey`: the only sender that it lets through (RFC 8292, 4). */
  subscribe: (serverKey?: string) => Browser;
  /** All that was taken, in its order, also twice. */
  taken: readonly Pushed[];
  /** What a browser that was away reads when it comes back: a topic replaces itself (RFC 8030, 5.4). */
  waitingFor: (endpoint: string) => readonly Pushed[];
  /** The next answers, first first; afterwards everything that is in order is taken. */
  says: Said[];
  /** How many it takes before it answers nobody any more; by itself it never tires. */
  tires: { after: number };
  /** What was not in order, in words. */
  faults: readonly string[];
  close: () => Promise<void>;
}>;

/** The most that RFC 8030 (7.2) promises to take. */
const mostBytes = 4096;

/** A real push service on loopback that reads what it takes; `slow` is how many ms each message takes it. */
export async function startPushService(slow = 0): Promise<PushService> {
  const browsers = new Map<string, Browser & { serverKey: string | undefined }>();
  const taken: Pushed[] = [];
  const says: Said[] = [];
  const faults: string[] = [];
  const tires = { after: Number.POSITIVE_INFINITY };
  const server = createServer(async (request, answer) => {
    const end = (status: number, headers: Record<string, string> = {}) =>
      answer.writeHead(status, headers).end();
    const body = await buffer(request);
    await sleep(slow);
    if (taken.length >= tires.after) return;
    const said = says.shift();
    if (said !== undefined && said !== 'hang up') {
      return end(said.status, said.retryAfter === undefined ? {} : { 'retry-after': said.retryAfter });
    }
    const endpoint = `${origin}${request.url}`;
    const browser = browsers.get(endpoint);
    if (browser === undefined) return end(410);
    if (body.length > mostBytes) return end(413);
    const fault = findFault(request.headers, { origin, serverKey: browser.serverKey });
    if (typeof fault === 'string') {
      faults.push(fault);
      return end(403);
    }
    try {
      taken.push({
        ...readHeaders(request),
        ...fault,
        endpoint,
        text: decrypt(body, browser),
        bytes: body.length,
      });
    } catch (thrown) {
      faults.push(String(thrown));
      return end(400);
    }
    if (said === 'hang up') return request.socket.destroy();
    end(201, { location: `${origin}/message/${taken.length}` });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    ...{ origin, taken, says, tires, faults },
    subscribe(serverKey) {
      const browser = makeBrowser(`${origin}/push/${browsers.size + 1}`);
      browsers.set(browser.endpoint, { ...browser, serverKey });
      return browser;
    },
    waitingFor: (endpoint) => [
      ...new Map(
        taken.filter((each) => each.endpoint === endpoint).map((each) => [each.topic, each]),
      ).values(),
    ],
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function readHeaders({ headers }: IncomingMessage): Pick<Pushed, 'topic' | 'ttl' | 'urgency'> {
  const one = (name: string) => String(headers[name] ?? '');
  return { topic: one('topic'), ttl: Number(one('ttl')), urgency: one('urgency') };
}
