import { readTableText } from '#app/ground/table-text.ts';

/** The cells of a CSV file: UTF-8 or UTF-16 with its mark, else one sign for each byte, as an old font has it. */
export function readCsv(bytes: Uint8Array): string[][] {
  return readTableText(textOf(bytes));
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Which letters the bytes mean (TCVN3, VNI, windows-1258) is said by column: nothing may be lost before that.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
