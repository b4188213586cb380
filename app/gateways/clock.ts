import type { PoolConfig } from 'pg';
import { PgBoss } from 'pg-boss';

/** What time does by itself. Running a deed twice must change nothing. Minutes: below 60, or whole hours to 24. */
export type ClockDeed<House> = Readonly<{
  name: string;
  everyMinutes: number;
  run: (house: House) => Promise<void>;
}>;

type Wanted<House> = Readonly<{
  connection: PoolConfig;
  house: House;
  deeds: readonly ClockDeed<House>[];
  onTrouble: (error: unknown, deed: string | null) => void;
}>;

const queue = 'clock';
const closeWithin = 10_000;

/**
 * Starts the jobs of time on the same database. Several processes may start it: each deed is sent once a turn and
 * done by one of them. Returns at once; what goes wrong, at the start too, is told to `onTrouble`.
 */
export function startClock<House>(wanted: Wanted<House>): Readonly<{ close: () => Promise<void> }> {
  const { host, port, user, password, database, connectionString, ssl } = wanted.connection;
  const boss = new PgBoss({
    host,
    port,
    user,
    password,
    database,
    connectionString,
    ssl,
    application_name: 'diemcau clock',
    max: 3,
    cronMonitorIntervalSeconds: 30,
  });
  boss.on('error', (error) => wanted.onTrouble(error, null));
  const started = begin(boss, wanted).catch((error: unknown) => wanted.onTrouble(error, null));
  return {
    async close() {
      await started;
      await boss.stop({ graceful: true, timeout: closeWithin }).catch(() => {});
    },
  };
}

async function begin<House>(boss: PgBoss, wanted: Wanted<House>): Promise<void> {
  const deeds = new Map(wanted.deeds.map((deed) => [deed.name, deed]));
  await boss.start();
  await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: 600, deleteAfterSeconds: 86_400 });
  for (const schedule of await boss.getSchedules(queue)) {
    if (!deeds.has(schedule.key)) await boss.unschedule(queue, schedule.key);
  }
  for (const { name, everyMinutes } of deeds.values()) {
    const options = { key: name, tz: 'Asia/Ho_Chi_Minh', singletonKey: name };
    await boss.schedule(queue, cronOf(everyMinutes), { name }, options);
  }
  await boss.work<{ name: string }>(queue, { pollingIntervalSeconds: 5 }, async ([job]) => {
    const deed = deeds.get(job?.data.name ?? '');
    if (!deed) return;
    try {
      await deed.run(wanted.house);
    } catch (error) {
      wanted.onTrouble(error, deed.name);
      throw error;
    }
  });
  // What fell due while the program was away is done now, not at the next turn.
  for (const name of deeds.keys()) await boss.send(queue, { name }, { singletonKey: name });
}

/** The cron line of so many minutes: 1 -> every minute, 120 -> each second hour, 1440 -> at 02:10. */
export function cronOf(minutes: number): string {
  if (minutes < 60) return `*/${minutes} * * * *`;
  if (minutes < 1440) return `5 */${Math.round(minutes / 60)} * * *`;
  return '10 2 * * *';
}
