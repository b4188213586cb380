/*
 * A script of plain pages: sends `data-enhance` forms in place, keeps drafts (`data-draft`), copies and prints. Live pages
 * have one of their own. Every page works without it.
 */
const at = document;
// Of this tab only: a draft must not wait for the next reader of a shared computer.
const store = sessionStorage;
const all = <T extends Element>(what: string, act: (found: T) => void, within: ParentNode = at) =>
  within.querySelectorAll<T>(what).forEach(act);

addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const button = event.submitter;
  if (form.dataset.sent) return event.preventDefault();
  if (form.method !== 'post') return;
  form.dataset.sent = '1';
  if (!form.matches('[data-enhance]')) return;
  event.preventDefault();
  const word = button?.textContent ?? '';
  const body = new FormData(form, button);
  if (button instanceof HTMLButtonElement) {
    button.disabled = true;
    button.textContent = button.dataset.busy ?? word;
  }
  try {
    const simple = form.enctype !== 'multipart/form-data';
    const sent = simple ? new URLSearchParams([...body].map(([name, value]) => [name, String(value)])) : body;
    const answer = await fetch(form.getAttribute('action') ?? location.href, { method: 'POST', body: sent });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = next.querySelector('main');
    if (!main) throw answer;
    if (answer.ok) store.removeItem(keyOf(form));
    at.querySelector('main')?.replaceWith(main);
    at.title = next.title;
    if (answer.redirected) history.pushState(null, '', answer.url);
    begin(main);
    const first = main.querySelector<HTMLElement>('[data-errors]') ?? main.querySelector('h1');
    if (first) {
      first.tabIndex = -1;
      first.focus();
    }
  } catch {
    delete form.dataset.sent;
    if (button instanceof HTMLButtonElement) button.disabled = false;
    form.removeAttribute('data-enhance');
    form.requestSubmit(button);
  }
});

addEventListener('input', (event) => {
  const form = event.target instanceof Element && event.target.closest<HTMLFormElement>('form[data-draft]');
  if (!form) return;
  const kept = [...new FormData(form)].filter(
    ([name, value]) => typeof value === 'string' && !isHidden(form, name),
  );
  store.setItem(keyOf(form), JSON.stringify(kept));
});

addEventListener('click', async (event) => {
  const button =
    event.target instanceof Element && event.target.closest<HTMLElement>('[data-copy],[data-print]');
  if (!button) return;
  if (!button.dataset.copy) return print();
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = button.dataset.done ?? '';
});

addEventListener('popstate', () => location.reload());
addEventListener('pageshow', () => all<HTMLFormElement>('form', (form) => delete form.dataset.sent));

begin(at);

function keyOf(form: HTMLFormElement): string {
  return `draft:${form.dataset.draft}`;
}

function isHidden(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && /hidden|password|checkbox|radio|tel|email/.test(field.type);
}

function begin(within: ParentNode) {
  all<HTMLElement>('[data-copy],[data-print]', (button) => (button.hidden = false), within);
  all<HTMLElement>(
    '[data-sent-draft]',
    (mark) => store.removeItem(`draft:${mark.dataset.sentDraft}`),
    within,
  );
  all<HTMLFormElement>(
    'form[data-draft]',
    (form) => {
      for (const [name, value] of JSON.parse(store.getItem(keyOf(form)) ?? '[]')) {
        const field = form.elements.namedItem(name);
        if (field && 'value' in field && !field.value) field.value = value;
      }
    },
    within,
  );
}
