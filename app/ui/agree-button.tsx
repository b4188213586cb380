import { formatOf } from './format.ts';
import type { Language } from './language.ts';
import { shellWords } from './words.ts';

type Given = Readonly<{
  count: number;
  agreed: boolean;
  language: Language;
  name?: string;
  value?: string;
  about: string;
}>;

/** The count is the button; stands in a form of the page. `about`: what is agreed with, for screen readers. */
export function AgreeButton({ count, agreed, language, name, value, about }: Given) {
  const words = shellWords(language).agree;
  const word = agreed ? words.agreed : words.agree;
  return (
    <button type="submit" className="agree" name={name} value={value} aria-pressed={agreed}>
      <b className="num">{formatOf(language).number(count)}</b>
      <span>{word}</span>
      <span className="hide">: {about}</span>
    </button>
  );
}
