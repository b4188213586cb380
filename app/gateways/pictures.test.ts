import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { fontOfWeb } from './font-of-web.ts';
import { openPictures } from './pictures-sharp.ts';

const folder = mkdtempSync(join(tmpdir(), 'diemcau-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const say = (text: string, family: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="80"><rect width="600" height="80" fill="#fff"/>
  <text x="10" y="55" font-family="${family}" font-size="40">${text}</text></svg>`;

/** How many pixels are dark. */
async function ink(picture: Uint8Array): Promise<number> {
  const { data } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length;
}

test('words are set in our own font, with every mark of Vietnamese, and not in whatever the machine has', async () => {
  const { draw } = openPictures(folder);
  const own = await draw(say('Kiến nghị ngập đường ỹ ự ể', 'Be Vietnam Pro'));
  expect(await sharp(own).metadata()).toMatchObject({ format: 'png', width: 600, height: 80 });
  const bare = await ink(await draw(say('Kien nghi ngap đuong y u e', 'Be Vietnam Pro')));
  expect(await ink(own)).toBeGreaterThan(bare);
  const bold = await ink(await draw(say('Kiến nghị ngập đường ỹ ự ể', 'Be Vietnam Pro SemiBold')));
  expect(bold).toBeGreaterThan((await ink(own)) * 1.15);
});

test('what is no font of the web is refused', () => {
  expect(() => fontOfWeb(Buffer.from('wOF2 and so on, long enough to be read as a head'))).toThrow(
    'WOFF 1.0',
  );
});
