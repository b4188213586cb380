import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];
const modules = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules', '/usr/lib64/nginx/modules'];

export type Nchan = Readonly<{
  url: string;
  path: string;
  pids: () => readonly number[];
  publish: (body: string) => Promise<void>;
  close: () => void;
}>;

/** nginx with nchan, one worker, in a folder of its own; null where it is not installed. */
export async function openNchan(folder: string, port: number): Promise<Nchan | null> {
  const program = places.find((place) => existsSync(place));
  const module = modules.map((place) => join(place, 'ngx_nchan_module.so')).find((file) => existsSync(file));
  if (program === undefined || module === undefined) return null;
  const home = join(folder, 'nchan');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'nginx.conf'), settings({ home, module, port }));
  const child = spawn(program, ['-c', join(home, 'nginx.conf'), '-p', home, '-e', join(home, 'error.log')], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(`${url}/well`, child);
  return {
    url,
    path: '/sub',
    pids: () => childrenOf(child.pid ?? 0),
    async publish(body) {
      const answer = await fetch(`${url}/pub`, { method: 'POST', body });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`nchan answered ${answer.status}`);
    },
    close: () => child.kill('SIGTERM'),
  };
}

function settings({ home, module, port }: { home: string; module: string; port: number }): string {
  return `load_module ${module};
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
worker_rlimit_nofile 60000;
daemon off;
pid ${home}/pid;
events { worker_connections 40000; }
http {
  access_log off;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/f; uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
  nchan_max_reserved_memory 256M;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location = /well { return 200; }
    location = /sub { nchan_subscriber eventsource; nchan_channel_id s; nchan_message_buffer_length 5; nchan_subscriber_first_message newest; }
    location = /pub { nchan_publisher; nchan_channel_id s; }
  }
}
`;
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('nginx does not answer');
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
}
