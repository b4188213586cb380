import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The yardstick of bench/pages.ts: the least that the same server can do.
const app = new Hono();
app.get('/json', (c) =>
  c.json({ code: 'KN-2026-04817', title: 'Nắp cống hư trước cổng trường', daysLeft: 6 }),
);
app.get('/metrics', (c) => {
  const { user, system } = process.cpuUsage();
  return c.text(`process_cpu_seconds_total ${(user + system) / 1e6}\n`);
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send?.(port));
