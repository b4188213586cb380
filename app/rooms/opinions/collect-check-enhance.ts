import { enterInput } from './inputs.ts';

/** Field -> name of the sentence: what the office would say of these fields, asked while the person is still there. */
export function problemsIn(fields: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const read = enterInput.safeParse(Object.fromEntries(fields));
  const problems = new Map<string, string>();
  for (const issue of read.error?.issues ?? []) {
    const name = issue.path.join('.');
    if (!problems.has(name)) problems.set(name, issue.message);
  }
  return problems;
}

/** Writes each sentence above its box as a page without script would, and goes to the first. */
export function markProblems(
  form: HTMLFormElement,
  problems: ReadonlyMap<string, string>,
  words: Readonly<Record<string, string>>,
): void {
  for (const old of form.querySelectorAll('[data-problem]')) old.remove();
  for (const box of boxesOf(form)) {
    const why = problems.get(box.name);
    const hint = document.getElementById(`${box.id}-hint`)?.id;
    const id = `${box.id}-error`;
    const described = [hint, why && id].filter(Boolean).join(' ');
    if (why === undefined) box.removeAttribute('aria-invalid');
    else box.setAttribute('aria-invalid', 'true');
    if (described === '') box.removeAttribute('aria-describedby');
    else box.setAttribute('aria-describedby', described);
    if (why !== undefined) box.before(sentence(id, words[why] ?? why));
  }
  boxesOf(form)
    .find((box) => problems.has(box.name))
    ?.focus();
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The boxes of a form that can be seen. */
export function boxesOf(form: HTMLFormElement): Box[] {
  return [...form.elements].filter(
    (each): each is Box =>
      (each instanceof HTMLInputElement && each.type !== 'hidden') ||
      each instanceof HTMLTextAreaElement ||
      each instanceof HTMLSelectElement,
  );
}

function sentence(id: string, text: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'err';
  mark.id = id;
  mark.dataset.problem = '';
  mark.textContent = text;
  return mark;
}
