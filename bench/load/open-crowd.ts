import { fork } from 'node:child_process';
import type { Heard, Order, Storm, Told } from './orders.ts';

export type Opening = Omit<Order & { kind: 'open' }, 'kind' | 'host' | 'port'>;

/** A process full of streams of one address. */
export type Crowd = Readonly<{
  open: (opening: Opening) => Promise<Readonly<{ ms: number; refused: number }>>;
  /** Resolves to the way to wait for the mark, once the crowd looks out for it. */
  watch: (names: readonly string[], mark: string, patience?: number) => Promise<() => Promise<Heard>>;
  storm: (name: string) => Promise<Storm>;
  end: () => void;
}>;

export function openCrowd(url: string): Crowd {
  const child = fork(new URL('./crowd.ts', import.meta.url));
  const { hostname, port, protocol } = new URL(url);
  if (protocol !== 'http:')
    throw new Error('the crowd speaks plain http: stand it behind the proxy that ends TLS');
  const send = (order: Order) => child.send(order);
  const hear = <Kind extends Told['kind']>(kind: Kind, name: string) =>
    new Promise<Extract<Told, { kind: Kind }>>((resolve) => {
      const listen = (told: Told) => {
        if (!isOf(told, kind) || told.name !== name) return;
        child.off('message', listen);
        resolve(told);
      };
      child.on('message', listen);
    });
  const place = { host: hostname === 'localhost' ? '127.0.0.1' : hostname, port: Number(port || 80) };
  return {
    async open(opening) {
      const opened = hear('opened', opening.name);
      send({ kind: 'open', ...place, ...opening });
      return await opened;
    },
    async watch(names, mark, patience = 30_000) {
      const ready = hear('watching', mark);
      const heard = hear('heard', mark);
      send({ kind: 'watch', names, mark, patience });
      await ready;
      return () => heard;
    },
    async storm(name) {
      const told = hear('storm', name);
      send({ kind: 'storm', name });
      return await told;
    },
    end: () => child.kill('SIGKILL'),
  };
}

function isOf<Kind extends Told['kind']>(told: Told, kind: Kind): told is Extract<Told, { kind: Kind }> {
  return told.kind === kind;
}
