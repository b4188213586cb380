import { readTableText } from '#app/ground/table-text.ts';

/** The cells of a CSV file: UTF-8 or UTF-16 with its mark, else windows-1258. */
export function readCsv(bytes: Uint8Array): string[][] {
  return readTableText(textOf(bytes));
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
