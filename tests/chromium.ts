import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

/** The browser of this run: the program, and what its process needs around it. */
export type Chromium = Readonly<{ program: string; env: Readonly<Record<string, string>> }>;

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium;
  }
}

/** Before the journeys: unpacks the browser that npm carries, once. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium());
}

/** The Chromium that npm carries for Linux, or on other systems the one that `CHROMIUM` names. */
export async function findChromium(): Promise<Chromium> {
  if (process.env.CHROMIUM) return { program: process.env.CHROMIUM, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'npm carries a Chromium for Linux x64 only: set CHROMIUM to the path of a Chromium or Chrome',
    );
  }
  const folder = resolve('.cache', 'chromium');
  if (!existsSync(folder)) await unpack(folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    program: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** Unpacks beside and renames, so that an interrupted run leaves no half browser. */
async function unpack(folder: string): Promise<void> {
  const half = `${folder}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const usual = process.env.TMPDIR;
  // The package unpacks into the temporary folder and nowhere else.
  process.env.TMPDIR = half;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    for (const part of parts) await inflate(join(dirname(entry), '..', 'bin', part));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  writeFileSync(join(half, 'fonts.conf'), fontSettings(folder));
  if (existsSync(folder)) rmSync(half, { recursive: true });
  else renameSync(half, folder);
}

/** Only the fonts that came along, so that a page looks the same on every machine. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;
}
