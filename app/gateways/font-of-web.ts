import { inflateSync } from 'node:zlib';

/**
 * A font for machines out of one for the web: WOFF 1.0 (W3C Recommendation, 13 December 2012) is the same tables,
 * each packed by itself, under another directory. Throws where the bytes are no WOFF 1.0.
 */
export function fontOfWeb(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, 44 + index * 20));
  const directory = Buffer.alloc(12 + 16 * count);
  const steps = Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** steps, 6);
  directory.writeUInt16BE(steps, 8);
  directory.writeUInt16BE(16 * (count - 2 ** steps), 10);
  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  for (const [index, table] of tables.entries()) {
    const at = 12 + 16 * index;
    directory.write(table.tag, at, 'latin1');
    directory.writeUInt32BE(table.checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.bytes.length, at + 12);
    // Every table begins at a multiple of four.
    const padding = Buffer.alloc((4 - (table.bytes.length % 4)) % 4);
    parts.push(table.bytes, padding);
    offset += table.bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableAt(woff: Buffer, at: number) {
  const offset = woff.readUInt32BE(at + 4);
  const packed = woff.readUInt32BE(at + 8);
  const length = woff.readUInt32BE(at + 12);
  const bytes = woff.subarray(offset, offset + packed);
  return {
    tag: woff.toString('latin1', at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    bytes: packed < length ? inflateSync(bytes) : bytes,
  };
}
