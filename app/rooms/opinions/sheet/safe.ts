import { createInflateRaw } from 'node:zlib';
import { Refusal, refuse } from '#app/ground/refusal.ts';

const usualMegabytes = 20;
const mostUnpacked = 200 * 1024 * 1024;
const mostRatio = 120;
const mostEntries = 2000;

export type SheetKind = 'xlsx' | 'csv';
type Entry = Readonly<{ name: string; packed: number; unpacked: number; method: number; offset: number }>;

/**
 * Says what a file is and refuses what could do harm, before anything of it is unpacked: macros, encryption, what is
 * no sheet, and what unpacks to far more than a sheet does (`import.macro`, `import.locked`, `import.not-sheet`,
 * `import.bomb`, `import.big`).
 */
export function checkFile(
  bytes: Uint8Array,
  name: string,
  megabytes: number = usualMegabytes,
): SheetKind | Refusal {
  const facts = { name };
  if (bytes.byteLength > megabytes * 1024 * 1024) return refuse('invalid', 'import.big', { name, megabytes });
  const head = Buffer.from(bytes.subarray(0, 8));
  // An old container: a locked workbook, or .xls of before 2007, which may hold macros where nobody looks.
  if (head.toString('hex').startsWith('d0cf11e0a1b11ae1')) return refuse('invalid', 'import.locked', facts);
  if (head.subarray(0, 2).toString('latin1') !== 'PK') {
    return looksLikeText(bytes) ? 'csv' : refuse('invalid', 'import.not-sheet', facts);
  }
  const entries = listEntries(bytes);
  if (entries === null || entries.length > mostEntries) return refuse('invalid', 'import.not-sheet', facts);
  if (entries.some((entry) => /vbaProject|\/activeX\/|\/embeddings\/|macrosheets/i.test(entry.name))) {
    return refuse('invalid', 'import.macro', facts);
  }
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml'))
    return refuse('invalid', 'import.not-sheet', facts);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isBomb =
    unpacked > mostUnpacked ||
    entries.some(
      (entry) => entry.unpacked > 1_000_000 && entry.unpacked / Math.max(1, entry.packed) > mostRatio,
    );
  return isBomb ? refuse('invalid', 'import.bomb', facts) : 'xlsx';
}

/** What a file is that was looked at when it came; null for what is no sheet. */
export function kindOfKept(bytes: Uint8Array): SheetKind | null {
  const kind = checkFile(bytes, '', Number.POSITIVE_INFINITY);
  return kind instanceof Refusal ? null : kind;
}

/**
 * Hidden rows of one sheet part, counted from 0. It is unpacked piece by piece, so that a declared size that lies is
 * found out; throws where more comes than a sheet may hold.
 */
export async function hiddenRowsOf(bytes: Uint8Array, part: string): Promise<ReadonlySet<number>> {
  const entry = listEntries(bytes)?.find((each) => each.name === part);
  const hidden = new Set<number>();
  if (entry === undefined) return hidden;
  const packed = dataOf(bytes, entry);
  if (entry.method === 0) return rowsIn(Buffer.from(packed).toString('utf8'), hidden);
  const inflate = createInflateRaw();
  inflate.end(packed);
  let total = 0;
  let rest = '';
  for await (const chunk of inflate) {
    if (!Buffer.isBuffer(chunk)) continue;
    total += chunk.length;
    if (total > mostUnpacked) throw new Error('the sheet unpacks to more than a sheet may hold');
    const text = rest + chunk.toString('latin1');
    rowsIn(text, hidden);
    rest = text.slice(text.lastIndexOf('<'));
  }
  return hidden;
}

function rowsIn(text: string, hidden: Set<number>): Set<number> {
  for (const [tag] of text.matchAll(/<row\b[^>]*\bhidden="(?:1|true)"[^>]*>/g)) {
    const row = /\br="(\d+)"/.exec(tag)?.[1];
    if (row !== undefined) hidden.add(Number(row) - 1);
  }
  return hidden;
}

/** The table of contents at the end of the archive; null where there is none that can be read. */
export function listEntries(bytes: Uint8Array): Entry[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length) return null;
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((step) => view.readUInt16LE(at + step));
    entries.push({
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      unpacked: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
      name: view.subarray(at + 46, at + 46 + (nameLength ?? 0)).toString('utf8'),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function dataOf(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from =
    entry.offset + 30 + view.readUInt16LE(entry.offset + 26) + view.readUInt16LE(entry.offset + 28);
  return view.subarray(from, from + entry.packed);
}

function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  if (head.length === 0) return false;
  if (isWide) return true;
  return !head.includes(0) && /[,;\t\n]/.test(Buffer.from(head).toString('latin1')) && head[0] !== 0x25;
}
