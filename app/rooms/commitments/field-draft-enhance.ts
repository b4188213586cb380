import { fieldOf, type Kept, type keptItems } from './field-store-enhance.ts';

/** What is being typed is kept at every pause, photo too: a tab that the telephone kills loses nothing. */
export function keepDrafts(owner: string, items: ReturnType<typeof keptItems>, changed: () => void) {
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const keyOf = (code: string) => `draft ${owner} ${code}`;

  const forget = async (code: string) => {
    clearTimeout(pauses.get(code));
    await items.remove(keyOf(code));
  };
  const save = async (form: HTMLFormElement, code: string) => {
    const fields = [...new FormData(form)].filter(
      ([name, value]) =>
        (name === 'note' && value !== '') || (name === 'photo' && value instanceof File && value.size > 0),
    );
    if (fields.length === 0) await items.remove(keyOf(code));
    else await items.put({ key: keyOf(code), owner, code, fields, state: 'draft' });
    changed();
  };
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-field]')) {
    const code = form.dataset.field ?? '';
    form.addEventListener('input', () => {
      clearTimeout(pauses.get(code));
      pauses.set(
        code,
        setTimeout(() => void save(form, code).catch(() => {}), 300),
      );
    });
  }
  return { forget };
}

/** Puts back into an empty form what was typed before: a draft, or what the server did not take. */
export function fillAgain(form: HTMLFormElement, item: Kept): void {
  const note = form.elements.namedItem('note');
  const written = fieldOf(item, 'note');
  if (note instanceof HTMLTextAreaElement && note.value === '' && typeof written === 'string')
    note.value = written;
  const photo = form.elements.namedItem('photo');
  const taken = fieldOf(item, 'photo');
  if (!(photo instanceof HTMLInputElement) || photo.files?.length || !(taken instanceof File)) return;
  if (taken.size === 0) return;
  const carrier = new DataTransfer();
  carrier.items.add(taken);
  photo.files = carrier.files;
}
