import { useLanguage } from './language.ts';
import { shellWords } from './words.ts';

/** Prints a page of the desk; pages of the public have `PrintButton`. */
export function PrintHere() {
  return (
    <button type="button" className="btn quiet noprint" onClick={() => window.print()}>
      {shellWords(useLanguage()).print}
    </button>
  );
}
