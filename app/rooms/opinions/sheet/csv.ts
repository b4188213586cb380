/**
 * The cells of a CSV file: UTF-8 or UTF-16 with its mark, else windows-1258; comma, semicolon or tab by what the
 * first line has most of; quotes may hold line breaks.
 */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = textOf(bytes).replace(/\r\n?/g, '\n');
  const mark = delimiterOf(text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === mark || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Letters of windows-1258 come with their tones apart; NFC puts them together later.
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

function delimiterOf(line: string): string {
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}
