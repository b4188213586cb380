import { mkdirSync, rmSync } from 'node:fs';
import { type Browser, openBrowser, openPage } from '../tests/browser.ts';
import { findChromium } from '../tests/chromium.ts';
import { makeFolder, startServer } from '../tests/server.ts';
import { townPassword } from '../tests/town/people.ts';

// Takes the pictures of docs/screens from the town, so that what the README shows is what the program draws.
const folder = 'docs/screens';
const dataDir = makeFolder();
mkdirSync(folder, { recursive: true });
const server = await startServer({ dataDir, env: { DEMO: '1' } });
const browser = await openBrowser(await findChromium());
try {
  const live = /truc-tiep\/(DT-[\d-]+)/.exec(server.said())?.[1] ?? '';
  const listed = await fetch(`${server.url}/api/v1/petitions?limit=1&state=working&late=true`);
  const { items } = await listed.json();
  await shoot(browser, { name: 'home', path: '/', width: 1366 });
  await shoot(browser, { name: 'home', path: '/', width: 360 });
  await shoot(browser, { name: 'petition', path: `/kien-nghi/${items[0].code}`, width: 360 });
  await shoot(browser, { name: 'live', path: `/truc-tiep/${live}`, width: 360 });
  await shoot(browser, { name: 'hall', path: `/man-hinh/${live}`, width: 1366 });
  await shoot(browser, {
    name: 'chair',
    path: `/lam-viec/phien/${live}/chu-toa`,
    width: 1366,
    email: 'chutich@diemcau.example',
  });
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

type Shot = Readonly<{ name: string; path: string; width: 360 | 1366; email?: string }>;

async function shoot(from: Browser, shot: Shot): Promise<void> {
  const page = await openPage(from, server.url, { width: shot.width });
  if (shot.email !== undefined) {
    await page.goto('/lam-viec/dang-nhap');
    await page.fill('input[type=email]', shot.email);
    await page.fill('input[type=password]', townPassword);
    await page.click('main button[type=submit]');
    await page.waitForURL((url) => !url.pathname.endsWith('dang-nhap'));
  }
  await page.goto(shot.path);
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${folder}/${shot.name}-${shot.width}.png` });
  await page.context().close();
}
