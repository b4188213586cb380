/** What the picture of a page says where its address is shared: nothing that the page itself does not show. */
export type ShareWords = Readonly<{
  /** The tenant: "Phường Khương Đình, thành phố Hà Nội". */
  place: string;
  /** What kind of thing, with its code: "Kiến nghị KN-2026-00012". */
  kind: string;
  title: string;
  state: string;
  /** Who and by when, one short line each; at most two are shown. */
  facts: readonly string[];
}>;

const lineLength = 32;
const mostLines = 4;

/** The preview as SVG, 1200 by 630 units, as messengers and social networks show it. */
export function sharePicture(words: ShareWords): string {
  const lines = linesOf(words.title);
  const top = 230 - (lines.length - 1) * 8;
  const title = lines.map((line, index) => text(line, { x: 72, y: top + index * 70, size: 56, bold: true }));
  const under = top + lines.length * 70;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="#1d3d63"/>
<rect y="606" width="1200" height="24" fill="#e0a526"/>
${text(words.place, { x: 72, y: 92, size: 30, fill: '#c6d4e4' })}
${text(words.kind, { x: 72, y: 140, size: 30, fill: '#ffffff', bold: true })}
${title.join('\n')}
${text(words.state, { x: 72, y: Math.max(under + 10, 490), size: 40, fill: '#f0c04a', bold: true })}
${words.facts
  .slice(0, 2)
  .map((fact, index) =>
    text(cut(fact, 62), { x: 72, y: Math.max(under + 58, 538) + index * 40, size: 28, fill: '#dbe5ef' }),
  )
  .join('\n')}
</svg>`;
}

type Set = Readonly<{ x: number; y: number; size: number; fill?: string; bold?: boolean }>;

function text(said: string, { x, y, size, fill = '#ffffff', bold = false }: Set): string {
  const family = bold ? 'Be Vietnam Pro SemiBold' : 'Be Vietnam Pro';
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" fill="${fill}">${escaped(said)}</text>`;
}

/** The title in lines of whole words; what does not fit ends with an ellipsis. */
function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > lineLength) lines.push(cut(word, lineLength));
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`];
}

function cut(said: string, most: number): string {
  return said.length > most ? `${said.slice(0, most - 1)}…` : said;
}

function escaped(said: string): string {
  return said
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\p{Cc}/gu, ' ');
}
