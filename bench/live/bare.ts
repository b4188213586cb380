import { createServer, type ServerResponse } from 'node:http';

// The yardstick of bench/live.ts: a bare node:http server that gives every stream the same bytes by `res.write`.
const all = new Set<ServerResponse>();
const head = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
  const url = new URL(request.url ?? '/', 'http://bare');
  if (url.pathname === '/metrics') {
    const { user, system } = process.cpuUsage();
    const lines = [
      `process_cpu_seconds_total ${(user + system) / 1e6}`,
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    ];
    response.end(`${lines.join('\n')}\n`);
  } else if (url.pathname === '/publish') {
    response.end();
    const size = Number(url.searchParams.get('size'));
    const tail = '\n\nid: 1\nevent: seq\ndata: 1\n\n';
    const bytes = Buffer.from(`event: now\ndata: ${'x'.repeat(Math.max(0, size - tail.length - 17))}${tail}`);
    for (const one of all) one.write(bytes);
  } else {
    response.writeHead(200, head);
    response.write(':\n\n');
    all.add(response);
    response.on('close', () => all.delete(response));
  }
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
});
