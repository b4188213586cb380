import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { foundOrganisationInTx } from '#app/rooms/organisations/acts/found.ts';
import { type Browser, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { giveAccount, makePerson } from '#tests/people.ts';
import { type Server, startServer } from '#tests/server.ts';
import { formsOn, type Offered } from '#tests/steps/every-form.ts';
import { codesOf } from '#tests/steps/every-page.ts';
import { everyStaffPath } from '#tests/steps/every-route.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

/** Whoever is offered most of what the town's desks do. */
const owners = ['vanphong', 'chutich', 'thuky', 'kinhte', 'mattran', 'hdnd', 'thanhpho'] as const;
/** Work in the same town, in another unit or for another body. */
const neighbours = ['kinhte', 'vanhoa', 'mattran', 'hdnd', 'thuky', 'chutich', 'thanhpho'] as const;
/** Their own account and their own mail belong to everybody. */
const ofEverybody = /tai-khoan|tin\/cua-toi|dang-xuat/;

let server: Server;
let browser: Browser;
let house: House;
let wardId = '';
const offered = new Map<string, Offered>();
const offeredTo = new Map<string, Set<string>>();
const pages = new Map<string, Page>();

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  [server, browser] = await Promise.all([startServer({ databaseUrl, env: { DEMO: '1' } }), openBrowser()]);
  house = testHouse(openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' })));
  const home = await house.db
    .selectFrom('installation')
    .select('home_organisation_id')
    .executeTakeFirstOrThrow();
  wardId = home.home_organisation_id ?? '';
  const paths = everyStaffPath(await codesOf(house.db));
  for (const owner of owners) await collect(owner, paths);
  const withForms = [...new Set([...offered.values()].map((form) => form.path))];
  for (const other of neighbours.filter((each) => !pages.has(each))) await collect(other, withForms);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await house?.db.destroy();
});

test.each(neighbours)('what no page offers to %s, the door refuses to them too', async (who) => {
  const forms = [...offered.values()].filter((form) => !offeredTo.get(form.deed)?.has(who));
  expect(forms.length).toBeGreaterThan(30);
  const seen = await sendAll(who, forms);
  expect(seen.done).toEqual([]);
  expect(seen.raw).toEqual([]);
  expect(seen.byRight).toBeGreaterThan(forms.length * 0.7);
});

test.each(['clerk', 'head', 'front'] as const)(
  'the %s of another ward moves nothing here, though the same pages are offered there',
  async (role) => {
    const email = await somebodyElsewhere(role);
    const seen = await sendAll(email, [...offered.values()]);
    expect(seen.here).toEqual([]);
    expect(seen.raw).toEqual([]);
  },
);

async function collect(who: string, paths: readonly string[]): Promise<void> {
  const page = await pageOf(who);
  for (const path of paths) {
    const answer = await page.request.get(path);
    if (answer.status() !== 200) continue;
    for (const form of await formsOn(page, { html: await answer.text(), path })) {
      if (ofEverybody.test(form.path)) continue;
      if (!offered.has(form.deed)) offered.set(form.deed, form);
      offeredTo.set(form.deed, (offeredTo.get(form.deed) ?? new Set()).add(who));
    }
  }
}

async function pageOf(who: string): Promise<Page> {
  const known = pages.get(who);
  if (known !== undefined) return known;
  const page = await openPage(browser, server.url);
  await signIn(page, who.includes('@') ? who : `${who}@diemcau.example`, townPassword);
  pages.set(who, page);
  return page;
}

/** Sends what others were offered: what was done nevertheless, where, and how much was refused for want of a right. */
async function sendAll(who: string, forms: readonly Offered[]) {
  const page = await pageOf(who);
  const since = new Date();
  const answers: { deed: string; status: number; text: string }[] = [];
  for (const { path, fields, deed } of forms) {
    const body = new URLSearchParams();
    for (const [name, value] of fields) body.append(name, value);
    const answer = await page.request.fetch(path, {
      ...{ method: 'POST', maxRedirects: 0, data: body.toString() },
      headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    });
    answers.push({ deed, status: answer.status(), text: await answer.text() });
  }
  const events = await house.db
    .selectFrom('event')
    .innerJoin('person', 'person.id', 'event.actor_person_id')
    .select(['verb', 'event.organisation_id'])
    .where('person.email', '=', who.includes('@') ? who : `${who}@diemcau.example`)
    .where('event.at', '>=', since)
    .execute();
  const of = (...statuses: number[]) => answers.filter(({ status }) => statuses.includes(status));
  return {
    done: [...events.map((event) => event.verb), ...of(302, 303, 500).map((each) => each.deed)],
    here: events.filter((event) => event.organisation_id === wardId).map((event) => event.verb),
    byRight: of(403, 404).length,
    raw: of(422).flatMap(({ text, deed }) =>
      /Invalid (input|option|UUID|URL|string)|Too (big|small):/.test(mainOf(text)) ? [deed] : [],
    ),
  };
}

function mainOf(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
}

async function somebodyElsewhere(role: 'clerk' | 'head' | 'front'): Promise<string> {
  const found = await house.db
    .selectFrom('organisation')
    .select('id')
    .where('admin_code', '=', '00091')
    .executeTakeFirst();
  const elsewhere =
    found ??
    (await house.transact(async (tx) =>
      foundOrganisationInTx(house, tx, {
        ...{ actor: anonymous, adminCode: '00091', ruleProfileId: 'commune' },
        ...{ hotline: '024 3825 0000', hours: '7:00 đến 19:00 mỗi ngày' },
      }),
    ));
  const email = `${role}.noi-khac@diemcau.example`;
  const person = await makePerson(house, {
    name: 'Người nơi khác',
    roles: [{ role, organisationId: elsewhere.id }],
  });
  await giveAccount(house, person.personId, { email, password: townPassword });
  return email;
}
