import { openBrowser, openPage } from '#tests/browser.ts';
import { findChromium } from '#tests/chromium.ts';
import { signIn } from '#tests/steps/sign-in.ts';

const url = 'http://localhost:8111';
const texts = process.argv.slice(2);
const b = await openBrowser(await findChromium());
try {
  const page = await openPage(b, url, { width: 1366 });
  await signIn(page, 'vanphong@diemcau.example', 'buổi đối thoại mùa thu');
  for (const [i, text] of texts.entries()) {
    const p = await openPage(b, url);
    await p.goto('/gui-y-kien');
    console.log(await p.title(), p.url());
    await p.locator('textarea').first().fill(text);
    await p.getByRole('checkbox').last().check();
    await p.screenshot({ path: `/tmp/shots-a/send${i}.png`, fullPage: true });
    await p.locator('form button[type=submit]').last().click();
    await p.waitForTimeout(1500);
    console.log(p.url());
    const code = (await p.locator('body').innerText()).match(/KN-2026-\d{5}/)?.[0];
    console.log(code);
    await page.goto(`/lam-viec/y-kien/${code}`);
    await page.waitForTimeout(3000);
    await page.reload();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/shots-a/triage${i}.png`, fullPage: true });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.screenshot({ path: `/tmp/shots-a/triage${i}-360.png`, fullPage: true });
    await page.setViewportSize({ width: 1366, height: 768 });
  }
} finally {
  await b.close();
}
