import { type Chance, type Letter, makeBases, openChance, pick } from './letters.ts';
import { reorder, type Spoil, spoilNames, spoils } from './spoil.ts';

/** So many letters with the same matters in other villages, copies typed by other hands, and matters of one letter. */
export function makeLetters(count: number, seed: number): Letter[] {
  const chance = openChance(seed);
  const bases = makeBases(Math.ceil(count / 5), chance);
  const letters: Letter[] = [];
  for (const base of bases) {
    const copies = sizeOf(chance);
    for (let copy = 0; copy < copies && letters.length < count; copy += 1) {
      letters.push({
        id: `${letters.length + 1}`,
        text: copy === 0 ? `${base.sentences.join('. ')}.` : spoiled(base.sentences, chance),
        area: null,
        field: base.field,
        matter: base.matter,
      });
    }
  }
  while (letters.length < count) {
    const base = pick(chance, bases, { matter: 0, field: '', sentences: [] });
    const { field, matter } = base;
    letters.push({
      id: `${letters.length + 1}`,
      text: spoiled(base.sentences, chance),
      area: null,
      field,
      matter,
    });
  }
  return letters.sort((a, b) => hash(a.id) - hash(b.id));
}

/** Most matters come once or twice, a few come from a whole commune. */
function sizeOf(chance: Chance): number {
  const share = chance();
  if (share < 0.45) return 1;
  if (share < 0.7) return 2;
  if (share < 0.9) return 3 + Math.floor(chance() * 5);
  return share < 0.99 ? 8 + Math.floor(chance() * 20) : 60 + Math.floor(chance() * 200);
}

function spoiled(sentences: readonly string[], chance: Chance): string {
  const told = chance() < 0.3 ? reorder(sentences, chance) : sentences;
  const first: Spoil = pick(chance, spoilNames, 'asIs');
  const second: Spoil = chance() < 0.2 ? pick(chance, spoilNames, 'asIs') : 'asIs';
  return spoils[second](spoils[first](`${told.join('. ')}.`, chance), chance);
}

function hash(id: string): number {
  return Math.imul(Number(id) ^ 0x5bd1e995, 0x27d4eb2d) >>> 0;
}
