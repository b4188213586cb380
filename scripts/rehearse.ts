import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openCrowd } from '../bench/load/open-crowd.ts';
import { openOffice } from './rehearse/office.ts';
import { openPoint, type SimulatedPoint } from './rehearse/point.ts';

// A rehearsal (tổng duyệt) of one dialogue against a running server: opens it, lets simulated points and people take
// part beside the real ones, says which points did not connect, and takes everything out again.
const usage = `npx diemcau rehearse MÃ_BUỔI [--points 579] [--people 15000] [--minutes 3] [--keep] [--url http://localhost:8080]
Tài khoản văn phòng (office account): REHEARSE_EMAIL, REHEARSE_PASSWORD`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    points: { type: 'string', default: '0' },
    people: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '3' },
    url: { type: 'string', default: process.env.PUBLIC_URL ?? 'http://localhost:8080' },
    keep: { type: 'boolean', default: false },
  },
});
const [code] = positionals;
const wanted = {
  points: Number(values.points),
  people: Number(values.people),
  minutes: Number(values.minutes),
};
if (code === undefined || Object.values(wanted).some((count) => !(count >= 0))) {
  console.error(usage);
  process.exit(2);
}
process.exitCode = await rehearse(code);

async function rehearse(session: string): Promise<number> {
  const office = await openOffice(values.url, session, {
    email: process.env.REHEARSE_EMAIL ?? '',
    password: process.env.REHEARSE_PASSWORD ?? '',
  });
  await office.open();
  const crowd = openCrowd(values.url);
  const points: SimulatedPoint[] = [];
  try {
    const before = await office.board();
    const missing = Math.max(0, wanted.points - (before.points - 1));
    say(
      `Tổng duyệt ${session}: ${before.points - 1} điểm cầu thật, mô phỏng thêm ${missing}  (rehearsal opened)`,
    );
    const share = Math.round(wanted.people / Math.max(1, wanted.points));
    const links = await office.simulate(missing);
    const began = performance.now();
    points.push(...(await inTurns(links, 20, (link) => openPoint(values.url, link, share))));
    say(
      `${points.filter((point) => point.isIn()).length} / ${links.length} điểm mô phỏng đã vào sau ${seconds(began)} s`,
    );
    const opened = await crowd.open({
      name: 'people',
      path: `/truc-tiep/${session}/dong`,
      streams: wanted.people,
      atOnce: 200,
      after: -1,
      isResuming: true,
      isLog: false,
    });
    say(
      `${wanted.people - opened.refused} / ${wanted.people} người đã vào sau ${Math.round(opened.ms / 1000)} s`,
    );
    await watch(office, wanted.minutes * 60_000);
    return report(await office.board(), points);
  } finally {
    for (const point of points) point.leave();
    crowd.end();
    if (values.keep) say(`Phiên tổng duyệt còn mở; xóa ở ${values.url}/lam-viec/phien/${session}/diem-cau`);
    else {
      await office.remove();
      say('Đã xóa phiên tổng duyệt; hồ sơ không đổi  (removed, nothing is left)');
    }
  }
}

async function watch(office: Awaited<ReturnType<typeof openOffice>>, ms: number): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    await sleep(Math.min(10_000, Math.max(0, until - performance.now())));
    const { states, people } = await office.board();
    say(
      `  trong phiên ${states.live}, sẵn sàng ${states.ready}, mất ${states.dropped}, chưa kết nối ${states.not_connected}; ${people} người có mặt`,
    );
  }
}

/** Names every point that did not connect: the real ones are what a rehearsal is for. Exit code 1 when there are some. */
function report(
  board: Awaited<ReturnType<Awaited<ReturnType<typeof openOffice>>['board']>>,
  points: readonly SimulatedPoint[],
): number {
  const silent = points.filter((point) => !point.isIn());
  const slow = points.map((point) => point.slowestMs()).sort((a, b) => b - a);
  say(`Chậm nhất một lần trả lời điểm mô phỏng: ${Math.round(slow[0] ?? 0)} ms  (slowest answer)`);
  for (const point of silent) say(`  mô phỏng không vào được: ${point.name} (${point.trouble()})`);
  say(`${board.lost.length} điểm cầu thật chưa kết nối  (real points that did not connect):`);
  for (const name of board.lost) say(`  ${name}`);
  return board.lost.length + silent.length > 0 ? 1 : 0;
}

async function inTurns<T, R>(all: readonly T[], atOnce: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...all];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) results.push(await work(one));
    }),
  );
  return results;
}

function seconds(began: number): number {
  return Math.round((performance.now() - began) / 1000);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
