/** Features of a text by number: runs of syllables below `letters`, runs of four letters from there up to `count`. */
export type Scale = Readonly<{ letters: number; count: number }>;

/** Room for features without two of them often sharing a number; a small pile needs no large tables. */
export function scaleFor(texts: number): Scale {
  const bits = Math.min(21, Math.max(14, Math.ceil(Math.log2(texts + 1)) + 6));
  return { letters: 1 << bits, count: (1 << bits) + (1 << (bits - 2)) };
}

export type Features = Readonly<{ ids: Int32Array; counts: Uint8Array }>;

/** Single syllables and pairs, and all runs of four letters, each once with how often it occurs. */
export function featuresOf(syllables: readonly string[], scale: Scale): Features {
  const all: number[] = [];
  let before = 0;
  for (const syllable of syllables) {
    const hash = hashOf(syllable);
    all.push(mix(hash) % scale.letters);
    if (before !== 0) all.push(mix(Math.imul(before, 31) ^ hash) % scale.letters);
    before = hash;
  }
  pushLetterRuns(` ${syllables.join(' ')} `, scale, all);
  return counted(Int32Array.from(all).sort());
}

function pushLetterRuns(text: string, scale: Scale, into: number[]): void {
  const [a, b, c] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
  let window = ((a & 63) << 12) | ((b & 63) << 6) | (c & 63);
  for (let at = 3; at < text.length; at += 1) {
    window = ((window << 6) | (text.charCodeAt(at) & 63)) & 0xff_ffff;
    into.push(scale.letters + (mix(window) % (scale.count - scale.letters)));
  }
}

function counted(sorted: Int32Array): Features {
  const ids = new Int32Array(sorted.length);
  const counts = new Uint8Array(sorted.length);
  let kept = -1;
  let last = -1;
  for (const id of sorted) {
    if (id === last) counts[kept] = Math.min(255, (counts[kept] ?? 0) + 1);
    else {
      kept += 1;
      ids[kept] = id;
      counts[kept] = 1;
      last = id;
    }
  }
  return { ids: ids.slice(0, kept + 1), counts: counts.slice(0, kept + 1) };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 1;
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
