/**
 * One sheet on its way in: `read` has been looked at and waits for its columns to be named, `running` is being taken
 * in, `done` is in, `undone` was taken out again as a whole, `failed` could not be read to its end.
 */
export const importStates = ['read', 'running', 'done', 'undone', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** One that was too much for its thread, or stopped twice at the same row, would only stop there again. */
export function mayGoOn(stopped: { failure_code: string | null; stops_here: number }): boolean {
  return stopped.failure_code !== 'import.heavy' && stopped.stops_here < 2;
}

/** What a column of the sheet can be. */
export const importTargets = [
  'text',
  'name',
  'phone',
  'area',
  'field',
  'received',
  'collector',
  'email',
  'people',
] as const;
export type ImportTarget = (typeof importTargets)[number];

/**
 * How the letters of a column are stored; old fonts put Vietnamese letters where others have signs. `tcvn3_caps` is
 * TCVN3 under a font that shows capitals (".VnTimeH"), `windows1258` what an old Excel writes as CSV.
 */
export const encodings = ['unicode', 'tcvn3', 'tcvn3_caps', 'vni', 'windows1258'] as const;
export type Encoding = (typeof encodings)[number];

/** Column number -> what it is; encoding by column; the row of the header, from 0. */
export type ColumnMapping = Readonly<{
  headerRow: number;
  columns: Readonly<Partial<Record<ImportTarget, number>>>;
  encodings: Readonly<Record<string, Encoding>>;
  skipHidden: boolean;
  /** The name of the sheet says the area: a sheet for each residential group. */
  areaOfSheet?: boolean | undefined;
  /** What this sheet calls a field, folded -> the code that is meant. */
  fields?: Readonly<Record<string, string>> | undefined;
}>;
