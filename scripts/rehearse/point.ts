import { randomUUID } from 'node:crypto';
import type { PointLink } from './office.ts';

export type SimulatedPoint = Readonly<{
  name: string;
  isIn: () => boolean;
  trouble: () => string;
  slowestMs: () => number;
  leave: () => void;
}>;

const beat = 15_000;

/** One coordinator as the page would be: comes in by link and number, checks in, counts, and stays alive. */
export async function openPoint(
  url: string,
  { name, link, pin }: PointLink,
  people: number,
): Promise<SimulatedPoint> {
  const memory = { isIn: false, trouble: '', slowest: 0, timer: setTimeout(() => {}, 0) };
  const post = async (path: string, fields: Record<string, string>, cookie = '') => {
    const began = performance.now();
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    memory.slowest = Math.max(memory.slowest, performance.now() - began);
    await answer.arrayBuffer();
    return answer;
  };
  try {
    const entered = await post(new URL(link).pathname, { pin });
    const cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const page = entered.headers.get('location') ?? '';
    if (entered.status !== 303 || page === '') throw new Error(`vào: ${entered.status}`);
    const send = (fields: Record<string, string>) =>
      post(`${page}/gui`, { ...fields, sendKey: randomUUID() }, cookie);
    const counted = String(people);
    const deeds: Record<string, string>[] = [
      { deed: 'line', verb: 'check_in' },
      { deed: 'headcount', headcount: counted },
    ];
    for (const fields of deeds) {
      const sent = await send(fields);
      if (!sent.ok) throw new Error(`${fields.deed}: ${sent.status}`);
    }
    const live = async () => {
      const answer = await post(`${page}/mach`, { waiting: '0', streams: '1' }, cookie).catch(() => null);
      memory.isIn = answer?.ok ?? false;
      memory.trouble = memory.isIn ? '' : `mạch: ${answer?.status ?? 'mất đường truyền'}`;
      memory.timer = setTimeout(live, beat * (0.8 + Math.random() * 0.4));
    };
    await live();
  } catch (error) {
    memory.trouble = error instanceof Error ? error.message : String(error);
  }
  return {
    name,
    isIn: () => memory.isIn,
    trouble: () => memory.trouble,
    slowestMs: () => memory.slowest,
    leave: () => clearTimeout(memory.timer),
  };
}
