import { join } from 'node:path';
import * as build from 'virtual:react-router/server-build';
import { OpenAPIHono } from '@hono/zod-openapi';
import { clockDeeds } from './clocks.ts';
import { openStore, type Store } from './database/start.ts';
import { transactOn } from './database/transaction.ts';
import { showTown } from './demo.ts';
import { busOnPostgres } from './gateways/bus-postgres.ts';
import { startClock } from './gateways/clock.ts';
import { embeddingsByHttp } from './gateways/embeddings-http.ts';
import { filesOnDisk } from './gateways/files-on-disk.ts';
import { openLog } from './gateways/log.ts';
import { mailBySmtp } from './gateways/mail-smtp.ts';
import { openPictures } from './gateways/pictures-sharp.ts';
import { pushByWeb } from './gateways/push.ts';
import { makeId, makeSecret } from './gateways/random.ts';
import { readSecret } from './gateways/secret.ts';
import { clientAddressHeader } from './gateways/sign-in.ts';
import { openSignIn } from './gateways/sign-in-better-auth.ts';
import { smsByHttp, smsOnConsole } from './gateways/sms.ts';
import { threadsOfNode } from './gateways/threads-of-node.ts';
import { type House, joinListeners, type Listeners } from './house.ts';
import { type ApiEnv, type MountApi, openApi } from './http/api.ts';
import { openAssets } from './http/assets.ts';
import type { Site } from './http/context.ts';
import { limitBody, receive } from './http/door.ts';
import { openGauge } from './http/gauge.ts';
import { isNeighbour, readHealth } from './http/health.ts';
import { listen, readStreamLimit, stopListening } from './http/listen.ts';
import { openMetrics } from './http/metrics.ts';
import { openPages } from './http/pages.ts';
import { problem } from './http/problem.ts';
import { openStreams, type Streams } from './http/stream.ts';
import { mountCommitments } from './rooms/commitments/api.ts';
import { listeners as commitmentsHear } from './rooms/commitments/listens.ts';
import { presentPasts } from './rooms/commitments/present-past.ts';
import { mountDialogues } from './rooms/dialogues/api.ts';
import { toldContext } from './rooms/dialogues/console/told-context.ts';
import { mountLive } from './rooms/live/api.ts';
import { openStreamDoor } from './rooms/live/api-streams.ts';
import { startLiveClock } from './rooms/live/clock.ts';
import { listeners as liveHear } from './rooms/live/listens.ts';
import { liveContext, openLive } from './rooms/live/live.ts';
import { drawSlots } from './rooms/live/pages/draw.tsx';
import { listeners as messagesHear } from './rooms/messages/listens.ts';
import { openPost } from './rooms/messages/post.ts';
import { presentTold } from './rooms/messages/present-told.ts';
import { mountOpinions } from './rooms/opinions/api.ts';
import { analystContext, openAnalyst } from './rooms/opinions/cluster/analyst.ts';
import { pastContext } from './rooms/opinions/cluster/past.ts';
import { loadReferenceData } from './rooms/organisations/acts/load.ts';
import { presentPlace, siteOf } from './rooms/organisations/present.ts';
import { attemptGuard } from './rooms/people/acts/attempts.ts';
import { computeActor } from './rooms/people/acts/sessions.ts';
import { issueSetupToken } from './rooms/people/acts/set-up.ts';
import { mountPetitions } from './rooms/petitions/api.ts';
import { listeners as petitionsHear } from './rooms/petitions/listens.ts';
import type { Settings } from './settings.ts';

export type Running = Readonly<{ url: string; close: () => Promise<void> }>;

/** What upper rooms hear of lower ones: add each room's `listens.ts`. */
const listeners: Listeners = joinListeners([petitionsHear, liveHear, commitmentsHear, messagesHear]);

/** The APIs of the rooms: add each room's `api.ts`. */
const apis: readonly MountApi[] = [
  mountSignIn,
  mountDialogues,
  mountOpinions,
  mountPetitions,
  mountCommitments,
];

/** Opens the house, then the door; `close` lets streams and answers end, then closes the house. */
export async function start(settings: Settings): Promise<Running> {
  const log = openLog(settings.logLevel);
  const store = await openStore(settings, log);
  const house = await openHouse(settings, store, log);
  const most = settings.streamLimit ?? (await readStreamLimit());
  const streams = openStreams(settings.roles.includes('live') ? most : 0);
  try {
    await loadReferenceData(house);
    const said: string[] = [];
    if (settings.demo) await showTown(house, (line) => said.push(line));
    const app = await openApp({ settings, house, streams, version: store.version });
    const server = await listen(app.fetch, settings, app.door);
    await greet(house, said);
    const isWeb = settings.roles.includes('web');
    const clock = isWeb ? wind(house, store) : null;
    const post = isWeb ? openPost(house) : null;
    const beat = isWeb ? startLiveClock(house) : null;
    return {
      url: settings.publicUrl,
      async close() {
        app.stop();
        const stopped = stopListening(server, 10_000);
        await streams.closeAll();
        await stopped;
        await beat?.close();
        await clock?.close();
        await post?.close();
        await closeHouse(house, store);
      },
    };
  } catch (error) {
    await closeHouse(house, store);
    throw error;
  }
}

function wind(house: House, store: Store) {
  return startClock({
    connection: store.engine.connection,
    house,
    deeds: clockDeeds,
    onTrouble: (err, deed) => house.log.error({ err, deed }, 'the clock stumbled'),
  });
}

async function openHouse(settings: Settings, store: Store, log: House['log']): Promise<House> {
  const { db } = store;
  const { publicUrl } = settings;
  const now = () => new Date();
  const secret = await readSecret(settings.dataDir, process.env.SIGN_IN_SECRET);
  return {
    db,
    transact: transactOn(db),
    now,
    newId: () => makeId(now()),
    newSecret: makeSecret,
    log,
    files: filesOnDisk(join(settings.dataDir, 'files')),
    ...waysOut(settings),
    embeddings:
      settings.ways.embeddings &&
      embeddingsByHttp(settings.ways.embeddings, (why) => log.warn({ why }, 'no order by meaning')),
    bus: busOnPostgres(store.engine.connection, (err) => log.warn({ err }, 'the bell was lost')),
    signIn: openSignIn({ db, publicUrl, secret, guard: attemptGuard({ db, now }) }),
    listeners,
    threads: threadsOfNode(join(import.meta.dirname, 'thread.js')),
    pictures: openPictures(join(settings.dataDir, 'fonts')),
    publicUrl,
  };
}

/** Mail, text messages and messages to browsers, as far as the operator has set them up. */
function waysOut({ ways, publicUrl }: Settings): Pick<House, 'mail' | 'sms' | 'push'> {
  const { mail, sms, push } = ways;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  return {
    mail: mail && mailBySmtp({ ...mail, host: new URL(publicUrl).hostname }),
    sms: sms && (sms.kind === 'console' ? smsOnConsole(say) : smsByHttp(sms)),
    push: push && pushByWeb(push),
  };
}

async function closeHouse(house: House, store: Store): Promise<void> {
  house.mail?.close();
  await house.bus.close();
  await store.close();
}

type Given = Readonly<{ settings: Settings; house: House; streams: Streams; version: string }>;

/** One Hono app: signs of life, files of the browser side, APIs, then pages for everything else. */
async function openApp({ settings, house, streams, version }: Given) {
  let stopping = false;
  const metrics = openMetrics();
  const assetOf = await openAssets(join(settings.buildDir, 'client'));
  const actorOf = (request: Request) => computeActor(house, request.headers);
  const live = openLive(house, drawSlots(house.publicUrl), openGauge());
  const analyst = openAnalyst(house, presentPasts.listLoose);
  const pages = openPages({
    house,
    build,
    actorOf,
    readSite: siteReader(house),
    readPlace: (id) => presentPlace(house.db, id),
    prepare: (context) => {
      context.set(liveContext, live);
      context.set(analystContext, analyst);
      context.set(pastContext, presentPasts);
      context.set(toldContext, presentTold(house));
    },
  });
  const app = new OpenAPIHono<ApiEnv>();

  app.use(receive({ house, metrics, trustedProxies: settings.trustedProxies }));
  app.onError((error, c) => {
    house.log.error({ request: c.var.requestId, route: c.req.routePath, err: error }, 'a request failed');
    return c.text(`Có lỗi. Số tham chiếu: ${c.var.requestId}`, 500);
  });
  app.get('/healthz', async (c) => {
    const health = await readHealth(house.db, version);
    return c.json(health, health.database === 'ok' ? 200 : 503);
  });
  app.get('/readyz', async (c) => {
    const isReady = !stopping && (await readHealth(house.db, version)).database === 'ok';
    return c.json({ ready: isReady }, isReady ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    if (!isNeighbour(c.var.address, c.req.header('x-forwarded-for'))) return await pages.answer(c);
    const { level, lagMs } = live.strain();
    const gauges = {
      diemcau_streams: streams.count(),
      diemcau_streams_most: streams.most,
      diemcau_live_load_level: level,
      diemcau_live_broadcast_seconds: lagMs / 1000,
    };
    return c.text(metrics.text(gauges));
  });
  app.get('/assets/*', async (c) => (await assetOf(c.req.raw, c.req.path)) ?? c.notFound());
  app.use(
    limitBody(async (c) => {
      if (!c.req.path.startsWith('/api/')) return pages.tooLarge(c);
      return problem({ status: 413, title: 'The body is too large' }, c.var.requestId);
    }),
  );
  app.use(async (c, next) => {
    c.set('streams', streams);
    await next();
  });
  app.use('/api/*', async (c, next) => {
    c.set('actor', await actorOf(c.req.raw));
    await next();
  });
  const api = openApi(house);
  const isWeb = settings.roles.includes('web');
  if (isWeb) for (const mount of apis) mount(api, house);
  mountLive(api, house, live);
  api.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Điểm Cầu', version: '1' } });
  api.all('/api/*', (c) => problem({ status: 404, title: 'There is no such address' }, c.var.requestId));
  app.route('/', api);
  const onlyStreams = { status: 404, title: 'Only streams are served here' };
  app.all('*', (c) => (isWeb ? pages.answer(c) : problem(onlyStreams, c.var.requestId)));
  const door = openStreamDoor({
    ...{ house, live, streams },
    actorOf: (cookie) => computeActor(house, new Headers({ cookie })),
    onOpen: (route, seconds) => metrics.count({ method: 'GET', route, status: 200, seconds }),
  });
  return {
    fetch: app.fetch,
    door,
    stop: () => {
      stopping = true;
    },
  };
}

/** better-auth's own doors; only we may say what the client's address is. */
function mountSignIn(app: OpenAPIHono<ApiEnv>, house: House): void {
  app.all('/api/auth/*', (c) => {
    const headers = new Headers(c.req.raw.headers);
    headers.set(clientAddressHeader, c.var.address);
    return house.signIn.handle(new Request(c.req.raw, { headers }));
  });
}

/** Asks the organisations room at most once in five seconds: every page wants to know, and it hardly ever changes. */
function siteReader(house: House): () => Promise<Site | null> {
  let known: { at: number; site: Promise<Site | null> } | null = null;
  return () => {
    if (known !== null && performance.now() - known.at < 5000) return known.site;
    const site = siteOf(house.db);
    known = { at: performance.now(), site };
    const forget = () => {
      known = null;
    };
    site.then((found) => found ?? forget(), forget);
    return site;
  };
}

async function greet(house: House, said: readonly string[]): Promise<void> {
  const token = await issueSetupToken(house);
  const lines = [`Điểm Cầu đang chạy ở ${house.publicUrl}  (is running)`, ...said];
  if (token !== null) {
    lines.push(
      `Thiết lập lần đầu, mở trong 24 giờ: ${house.publicUrl}/thiet-lap?ma=${token}  (first set-up)`,
    );
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}
