import { createHash } from 'node:crypto';
import type { ColumnMapping } from '../../import.ts';

/** What a trial was made of: the file, the sheets and how they are read. What is brought in must be what was looked at. */
export function trialOf(fileHash: string, sheets: readonly string[], mapping: ColumnMapping): string {
  const { headerRow, columns, encodings, skipHidden, areaOfSheet = false, fields = {} } = mapping;
  const read = Object.entries(columns)
    .map(([target, column]) => `${target}=${column}:${encodings[String(column)] ?? 'unicode'}`)
    .sort();
  const meant = Object.entries(fields).sort();
  return createHash('sha256')
    .update(JSON.stringify([fileHash, [...sheets].sort(), headerRow, skipHidden, areaOfSheet, read, meant]))
    .digest('base64url');
}
