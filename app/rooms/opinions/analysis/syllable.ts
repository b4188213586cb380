const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?';
const nucleus =
  '(?:oai|oay|oeo|uay|uoi|uou|ieu|yeu|uya|uye|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oi|oa|oe|ua|ue|ui|uo|uu|uy|ye|a|e|i|o|u|y)';
const valid = new RegExp(`^${onset}${nucleus}(?:ng|nh|ch|[cmnpt])?$`);

/** Could this folded word be a Vietnamese syllable? */
export function isSyllable(folded: string): boolean {
  return valid.test(folded);
}

/**
 * A folded word as a keyboard that did not turn Telex into letters left it: `dduwowngf` -> `duong`. A word that is a
 * syllable already, or becomes none, stays as it is.
 */
export function untelex(folded: string): string {
  if (folded.length < 2 || !/^[a-z]+$/.test(folded) || isSyllable(folded)) return folded;
  for (const toneless of [folded, ...withoutTone(folded)]) {
    const plain = toneless
      .replace(/dd/g, 'd')
      .replace(/([aou])([a-z]*?)w/g, '$1$2')
      .replace(/w/g, 'u')
      .replace(/aa/g, 'a')
      .replace(/ee/g, 'e')
      .replace(/oo/g, 'o');
    if (isSyllable(plain)) return plain;
    // Marks are often typed after the whole word: `nuocsw`, `dungdf`, `toasn` with the letter again at its end.
    const again = plain.replace(/^(.*?)([adeo])(.*)\2$/, '$1$2$3');
    if (isSyllable(again)) return again;
  }
  return folded;
}

/** The word without one of the letters that stand for a tone, from its end to its beginning. */
function withoutTone(word: string): string[] {
  const found: string[] = [];
  for (let at = word.length - 1; at > 0; at -= 1) {
    if ('sfrxj'.includes(word.charAt(at))) found.push(word.slice(0, at) + word.slice(at + 1));
  }
  return found;
}
