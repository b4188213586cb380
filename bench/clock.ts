import { availableParallelism, cpus } from 'node:os';
import { sql } from 'kysely';
import { joinListeners } from '#app/house.ts';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import { listeners as liveHear } from '#app/rooms/live/listens.ts';
import { listeners as messagesHear } from '#app/rooms/messages/listens.ts';
import { tickPetitions } from '#app/rooms/petitions/clock.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testHouse } from '#tests/house.ts';
import { outside } from '#tests/post.ts';
import { openProvince } from './province/open.ts';

// The daily clock over ten years of petitions of a province: how long it takes on the first day, when thousands of
// reminders are due at once, and on each day after; and whether a second run changes anything. The house hears of each
// deed as in the product, and has a way for mail: a reminder reads its petition, unit and staff and writes messages.
// What is not measured here is the post that hands them over.
const wanted = { petitions: Number(process.env.PETITIONS ?? 300_000), now: new Date() };
const days = 3;
const targets = { seconds: 20, changedBySecondRun: 0 };
const listeners = joinListeners([petitionsHear, liveHear, commitmentsHear, messagesHear]);

const place = await openProvince(wanted);
try {
  const seconds: number[] = [];
  const again: number[] = [];
  let done = 0;
  let written = 0;
  let changed = 0;
  for (let day = 0; day < days; day += 1) {
    const now = new Date(wanted.now.getTime() + day * 86_400_000);
    const house = testHouse(place.db, { ...outside(), now: () => now, listeners });
    const before = await fingerprint();
    seconds.push(await secondsOf(() => tickPetitions(house)));
    const after = await fingerprint();
    again.push(await secondsOf(() => tickPetitions(house)));
    const last = await fingerprint();
    done += after.events - before.events;
    written += after.messages - before.messages;
    if (JSON.stringify(last) !== JSON.stringify(after)) changed += 1;
  }
  report({ seconds, again, done, written, changed, yardstick: await insertOnce() });
} finally {
  await place.close();
}

type Fingerprint = { events: number; messages: number; reminders: number; versions: number; chased: number };

/** Everything that the clock may write, in a few numbers that any write changes. */
async function fingerprint() {
  const { rows } = await sql<Fingerprint>`
    select (select count(*) from event)::int as events, (select count(*) from message)::int as messages, (select count(*) from reminder)::int as reminders,
      (select sum(version) from petition)::int as versions,
      (select sum(chased) + count(silent_told_at) from escalation)::int as chased`.execute(place.db);
  const [row] = rows;
  if (row === undefined) throw new Error('nothing was counted');
  return row;
}

/** The same number of events in one transaction each: what writing them costs without any rule. */
async function insertOnce(): Promise<{ thousandTransactionsSeconds: number }> {
  const took = await secondsOf(async () => {
    for (let n = 0; n < 1000; n += 1) {
      await sql`insert into event (id, at, organisation_id, verb, subject_kind, subject_id, actor_kind)
        values (gen_random_uuid(), now(), ${place.province.provinceId}, 'bench.write', 'bench',
          ${place.province.provinceId}, 'clock')`.execute(place.db);
    }
  });
  return { thousandTransactionsSeconds: took };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round((performance.now() - began) / 10) / 100;
}

function report(run: {
  seconds: readonly number[];
  again: readonly number[];
  done: number;
  written: number;
  changed: number;
  yardstick: { thousandTransactionsSeconds: number };
}): void {
  const figures = {
    firstDaySeconds: run.seconds[0] ?? Number.NaN,
    laterDaysSeconds: Math.max(...run.seconds.slice(1)),
    secondRunSeconds: Math.max(...run.again),
    eventsWritten: run.done,
    messagesWritten: run.written,
    changedBySecondRun: run.changed,
  };
  const held =
    Math.max(...run.seconds) <= targets.seconds && figures.changedBySecondRun === targets.changedBySecondRun;
  console.log(
    `${wanted.petitions} petitions, raised in ${place.raisedInSeconds} s; ${days} days on ${cpus()[0]?.model}, ${availableParallelism()} threads, Node ${process.version}`,
  );
  console.table(figures);
  const { yardstick } = run;
  console.log(
    JSON.stringify({ bench: 'clock', petitions: wanted.petitions, figures, yardstick, targets, held }),
  );
}
