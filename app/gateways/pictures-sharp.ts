import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { fontOfWeb } from './font-of-web.ts';
import type { Pictures } from './pictures.ts';

const scripts = ['latin', 'vietnamese'] as const;
const weights = [400, 600] as const;
const packages = createRequire(import.meta.url);

/**
 * Pictures by sharp. Its text is set with fonts that it finds on the machine, of which a small server may have none:
 * ours are unpacked into `folder` when the first picture is drawn, and made known to it.
 */
export function openPictures(folder: string): Pictures {
  let ready: Promise<void> | null = null;
  return {
    draw: async (svg) => {
      ready ??= teachFonts(folder).catch((error: unknown) => {
        ready = null;
        throw error;
      });
      await ready;
      return new Uint8Array(
        await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer(),
      );
    },
  };
}

async function teachFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const script of scripts) {
    for (const weight of weights) {
      const name = `be-vietnam-pro-${script}-${weight}-normal`;
      const kept = packages.resolve(`@fontsource/be-vietnam-pro/files/${name}.woff`);
      const path = join(folder, `${name}.ttf`);
      await writeFile(path, fontOfWeb(await readFile(kept)));
      // Setting any word with a file makes its font known for good.
      await sharp({ text: { text: 'a', font: 'Be Vietnam Pro', fontfile: path } })
        .png()
        .toBuffer();
    }
  }
}
