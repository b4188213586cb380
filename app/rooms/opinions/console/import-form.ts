import { type ColumnMapping, encodings, type ImportTarget, importTargets } from '../import.ts';

/** Before the name of a field as the sheet has it, folded. */
export const ofField = 'lv-';

/** In the address: what was pressed had not been looked at. */
export const unseen = 'chua-xem';

/** What was chosen beside the columns; reading again must not lose it. */
export function chosenIn(query: URLSearchParams) {
  return {
    channel: query.get('channel') ?? 'paper',
    consentRecord: query.get('consentRecord') ?? 'signed_paper',
    dialogueCode: query.get('dialogueCode') ?? '',
    tellsSenders: query.get('tellsSenders') === 'on',
    isAgain: query.get('lai') === 'on',
  };
}

/** The form as the address of its trial. */
export function queryOf(form: FormData): string {
  const query = new URLSearchParams();
  for (const [name, value] of form) {
    if (typeof value === 'string' && !['verb', 'version', 'seen'].includes(name)) query.append(name, value);
  }
  query.set(unseen, '');
  return query.toString();
}

/** The column "area" that is none: the name of the sheet. */
export const areaFromSheet = 'trang';

/** How the sheet is to be read, from the fields of the form; null where the form does not say (the first look). */
export function mappingIn(fields: URLSearchParams | FormData): ColumnMapping | null {
  const header = fields.get('dong');
  if (typeof header !== 'string') return null;
  const columns: Partial<Record<ImportTarget, number>> = {};
  const fonts: Record<string, (typeof encodings)[number]> = {};
  for (const target of importTargets) {
    const column = Number(fields.get(`cot-${target}`) || Number.NaN);
    if (Number.isInteger(column) && column >= 0) columns[target] = column;
  }
  const meant: Record<string, string> = {};
  for (const [name, value] of fields.entries()) {
    if (name.startsWith(ofField) && typeof value === 'string' && value !== '') {
      meant[name.slice(ofField.length)] = value;
    }
    const column = /^chu-(\d+)$/.exec(name)?.[1];
    const encoding = encodings.find((each) => each === value);
    if (column !== undefined && encoding !== undefined) fonts[column] = encoding;
  }
  return {
    headerRow: Math.max(0, (Number.parseInt(header, 10) || 1) - 1),
    columns,
    encodings: fonts,
    skipHidden: fields.get('an') === 'on',
    areaOfSheet: fields.get('cot-area') === areaFromSheet,
    fields: meant,
  };
}
