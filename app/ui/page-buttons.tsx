import { useLanguage } from './language.ts';
import { shellWords } from './words.ts';

/** Copies a text; hidden until the enhance script is there, since it does nothing without. */
export function CopyButton({ text }: { text: string }) {
  const words = shellWords(useLanguage());
  return (
    <button type="button" className="btn quiet small" data-copy={text} data-done={words.copied} hidden>
      {words.copy}
    </button>
  );
}

/** Prints the page; hidden until the enhance script is there. */
export function PrintButton() {
  return (
    <button type="button" className="btn quiet wide" data-print="" hidden>
      {shellWords(useLanguage()).print}
    </button>
  );
}
