import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into the server's process before it starts: how long its loop stood still and how much memory it held.
const file = process.env.WATCH_FILE ?? '';
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let most = 0;
setInterval(() => {
  if (existsSync(`${file}.reset`)) {
    rmSync(`${file}.reset`);
    delay.reset();
    most = 0;
  }
  most = Math.max(most, process.memoryUsage.rss());
  writeFileSync(
    file,
    JSON.stringify({ maxMs: delay.max / 1e6, p99Ms: delay.percentile(99) / 1e6, rssMb: most / 1024 / 1024 }),
  );
}, 200).unref();
