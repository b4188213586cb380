import { readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { notice } from '#app/ground/notice.ts';

type Fetch = Parameters<typeof getRequestListener>[0];

/** Half-open connections that wait in the kernel while thousands of phones come at once. */
const backlog = 4096;

/** Takes a request past the app, where it is meant for it. */
type Before = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean> | false;

/** `socket`: path of a Unix socket that is listened on instead of host and port. */
type Place = Readonly<{ host: string; port: number; socket?: string | null }>;

/** Listens on node:http; resolves when the port is open, throws a notice when it is taken. */
export async function listen(fetch: Fetch, place: Place, before: Before): Promise<Server> {
  const answer = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => {
    const taken = before(incoming, outgoing);
    if (taken === false) return void answer(incoming, outgoing);
    // What fails there is asked again of the app, which logs and answers it.
    const otherwise = (isTaken: boolean) => (isTaken ? undefined : answer(incoming, outgoing));
    taken.then(otherwise, () => otherwise(false));
  });
  const { host, port, socket = null } = place;
  if (socket !== null) await clearSocket(socket);
  const where = socket === null ? { host, port } : { path: socket, writableAll: true, readableAll: true };
  return await new Promise<Server>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(sayWhy(error, place)));
    server.listen({ ...where, backlog }, () => resolve(server));
  });
}

/** Takes the socket of a process away that was killed; one at which somebody answers stays, and is told as taken. */
async function clearSocket(path: string): Promise<void> {
  const answered = await new Promise<boolean>((resolve) => {
    const probe = connect(path, () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
  if (!answered) await rm(path, { force: true });
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

function sayWhy(error: NodeJS.ErrnoException, { host, port, socket = null }: Place): Error {
  if (socket !== null) {
    return notice(
      `Không mở được socket ${socket} (${error.code}). Kiểm tra thư mục có tồn tại, được ghi, và không có chương trình khác đang dùng.`,
      `The socket ${socket} cannot be opened (${error.code}). See that its folder exists, may be written to, and that no other program uses it.`,
    );
  }
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
