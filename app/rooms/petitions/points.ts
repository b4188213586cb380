/** Letters of one point, and points of one petition, at most: what its form takes. */
export const longestPoint = 2000;
export const mostPoints = 30;

/** Markers at the beginning of a line; the first kind of which there are two or more cuts the letter. */
const markers = [/^\s*\d{1,2}\s*[.)/]\s+(?=\S)/u, /^\s*[a-zđ]\s*\)\s+(?=\S)/iu, /^\s*[-–—•+*]\s*(?=\S)/u];

/**
 * What a letter asks, point by point: a proposal that people correct. It is cut at numbered lines, at lines with a dash,
 * at numbers within one paragraph, else after question marks. Only markers and spaces at the seams go; what stands
 * before the first point or after the last stays with it. Always at least one point, none longer than the form takes.
 */
export function pointsOf(text: string): string[] {
  const whole = text.trim();
  const cut = byLines(whole) ?? byNumbers(whole) ?? byQuestions(whole) ?? [whole];
  const points = cut.flatMap(shortEnough);
  return points.length <= mostPoints ? points : shortEnough(whole);
}

function byLines(text: string): string[] | null {
  const lines = text.split('\n');
  const marker = markers.find((each) => lines.filter((line) => each.test(line)).length > 1);
  if (marker === undefined) return null;
  const points: string[][] = [];
  const before: string[] = [];
  for (const line of lines) {
    if (marker.test(line)) points.push([line.replace(marker, '')]);
    else (points.at(-1) ?? before).push(line);
  }
  points[0]?.unshift(...before);
  return points.map((point) => point.join('\n').trim());
}

/** "… 1) … 2) … 3) …" in one paragraph: numbers that count up from one. */
function byNumbers(text: string): string[] | null {
  const found: { at: number; end: number }[] = [];
  for (const match of text.matchAll(/(?<=^|[\s:;])(\d{1,2})[.)]\s+(?=\p{Lu})/gu)) {
    if (Number(match[1]) === found.length + 1)
      found.push({ at: match.index, end: match.index + match[0].length });
  }
  if (found.length < 2) return null;
  const before = text.slice(0, found[0]?.at).trim();
  const points = found.map(({ end }, index) => text.slice(end, found[index + 1]?.at).trim());
  return points.map((point, index) => (index === 0 && before !== '' ? `${before}\n${point}` : point));
}

/** After each sentence that asks; where there is one question or none the letter stays whole. */
function byQuestions(text: string): string[] | null {
  const points = text.match(/[^?]*\?+[”"')\]]*\s*/gu) ?? [];
  if (points.length < 2) return null;
  const tail = text.slice(points.join('').length);
  return points.map((point, index) => (index === points.length - 1 ? point + tail : point).trim());
}

/** Cut at the end of a sentence, else between words, so that each piece fits; a word that is longer is cut itself. */
function shortEnough(point: string): string[] {
  const pieces: string[] = [];
  let rest = point;
  while (rest.length > longestPoint) {
    const head = rest.slice(0, longestPoint);
    const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('.\n'), head.lastIndexOf('? ')) + 1;
    const at =
      sentence > longestPoint / 2 ? sentence : Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
    const end = at > 0 ? at : longestPoint;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...pieces, rest];
}
