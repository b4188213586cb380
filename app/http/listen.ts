import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { notice } from '#app/ground/notice.ts';

type Fetch = Parameters<typeof getRequestListener>[0];

/** Half-open connections that wait in the kernel while thousands of phones come at once. */
const backlog = 4096;

/** Takes a request past the app, where it is meant for it. */
type Before = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean> | false;

/** Listens on node:http; resolves when the port is open, throws a notice when it is taken. */
export async function listen(
  fetch: Fetch,
  place: { host: string; port: number },
  before: Before,
): Promise<Server> {
  const answer = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => {
    const taken = before(incoming, outgoing);
    if (taken === false) return void answer(incoming, outgoing);
    // What fails there is asked again of the app, which logs and answers it.
    const otherwise = (isTaken: boolean) => (isTaken ? undefined : answer(incoming, outgoing));
    taken.then(otherwise, () => otherwise(false));
  });
  return await new Promise<Server>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(sayWhy(error, place)));
    server.listen({ ...place, backlog }, () => resolve(server));
  });
}

/** Takes no new connection, ends idle ones, and lets answers that are being made be finished, up to `patience` ms. */
export async function stopListening(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}

/** How many streams may be open: the limit of open files less what database, files and pages need. */
export async function readStreamLimit(): Promise<number> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  const soft = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? 4096);
  return Math.max(64, soft - 512);
}

function sayWhy(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE') {
    return notice(
      `Cổng ${port} trên ${host} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác bằng PORT=8081.`,
      `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port with PORT=8081.`,
    );
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
    return notice(
      `Không mở được cổng ${port} trên ${host}. Chọn PORT từ 1024 trở lên và HOST là địa chỉ của máy này.`,
      `Port ${port} on ${host} cannot be opened. Choose a PORT of 1024 or more and a HOST that this machine has.`,
    );
  }
  return error;
}
