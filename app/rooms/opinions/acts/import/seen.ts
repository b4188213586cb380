import { createHash } from 'node:crypto';
import type { ColumnMapping } from '../../import.ts';

/** What a trial was made of: the file, the sheet and how it is read. What is brought in must be what was looked at. */
export function trialOf(fileHash: string, sheetName: string, mapping: ColumnMapping): string {
  const { headerRow, columns, encodings, skipHidden } = mapping;
  const read = Object.entries(columns)
    .map(([target, column]) => `${target}=${column}:${encodings[String(column)] ?? 'unicode'}`)
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([fileHash, sheetName, headerRow, skipHidden, read]))
    .digest('base64url');
}
