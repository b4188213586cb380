import pg from 'pg';
import type { Bus } from './bus.ts';

const channel = 'diemcau';
const firstWait = 250;
const longestWait = 5_000;

type Hear = () => void;

/**
 * Listens for the bell on one connection of its own and connects again when it is lost. After a new connection
 * every listener is called once, since rings may have been missed.
 */
export function busOnPostgres(connection: pg.ClientConfig, onTrouble: (error: unknown) => void): Bus {
  const ears = new Map<string, Set<Hear>>();
  let client: pg.Client | null = null;
  let closed = false;
  let wait = firstWait;
  let timer: NodeJS.Timeout | undefined;

  const later = () => {
    if (closed) return;
    timer = setTimeout(() => void connect(), wait);
    timer.unref();
    wait = Math.min(wait * 2, longestWait);
  };

  const connect = async () => {
    const fresh = new pg.Client({ ...connection, application_name: 'diemcau bell' });
    let lost = false;
    const lose = (error?: unknown) => {
      if (lost) return;
      lost = true;
      if (client === fresh) client = null;
      if (!closed && error !== undefined) onTrouble(error);
      fresh.end().catch(() => {});
      later();
    };
    fresh.on('error', lose);
    fresh.on('end', () => lose());
    fresh.on('notification', (note) => ringAll(ears.get(note.payload ?? '')));
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
    } catch (error) {
      return lose(error);
    }
    if (closed) return void fresh.end().catch(() => {});
    client = fresh;
    wait = firstWait;
    for (const hear of ears.values()) ringAll(hear);
  };

  void connect();

  return {
    onRing(topic, hear) {
      const there = ears.get(topic) ?? new Set<Hear>();
      ears.set(topic, there.add(hear));
      return () => {
        there.delete(hear);
        if (there.size === 0 && ears.get(topic) === there) ears.delete(topic);
      };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      ears.clear();
      const last = client;
      client = null;
      await last?.end();
    },
  };
}

function ringAll(hears: Iterable<Hear> | undefined): void {
  for (const hear of [...(hears ?? [])]) hear();
}
