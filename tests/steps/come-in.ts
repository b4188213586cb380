import { arrive, type Page } from '#tests/browser.ts';

export type PointKey = Readonly<{ link: string; pin: string }>;

/** The link and number of a point, as the demo says them. */
export function pointKeyIn(said: string): PointKey {
  const [, link = '', pin = ''] = /(http\S+\/diem-cau\/vao\/\S+)\s+PIN (\d{6})/.exec(said) ?? [];
  return { link, pin };
}

/** Comes in as the coordinator of a point, through the page. */
export async function comeIn(page: Page, { link, pin }: PointKey): Promise<void> {
  await page.goto(new URL(link).pathname);
  await page.getByLabel('Mã PIN').fill(pin);
  await page.getByRole('button', { name: 'Vào điểm cầu' }).click();
  await arrive(page, /\/diem-cau\/DT-/);
}
