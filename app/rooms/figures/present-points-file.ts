import { orThrow } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { openSheet } from '#app/rooms/opinions/sheet/desk.ts';
import { checkFile } from '#app/rooms/opinions/sheet/safe.ts';

/** Header, six hundred points and some titles above them. */
const mostRows = 650;

/**
 * The cells of the first sheet in sight, as text with tabs, the way a spreadsheet pastes them. What could do harm is
 * refused before it is unpacked: `import.macro`, `import.bomb`, `import.locked`, `import.not-sheet`, `import.big`, `import.heavy`.
 */
export async function presentPointsFile(
  house: House,
  file: { bytes: Uint8Array; name: string },
): Promise<{ text: string; rows: number }> {
  const kind = orThrow(checkFile(file.bytes, file.name));
  const sheet = await openSheet(house, { ...file, kind });
  try {
    const first = sheet.sheets.find((each) => !each.isHidden && each.rows > 0) ?? sheet.sheets[0];
    const rows = first === undefined ? [] : await sheet.rows(first.name, mostRows);
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    const text = filled
      .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
      .join('\n');
    return { text, rows: filled.length };
  } finally {
    await sheet.close();
  }
}
