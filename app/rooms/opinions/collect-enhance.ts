import { keepHere, noteLeft } from '#app/ui/kept-pages-enhance.ts';

/**
 * The script of the collector's page: keeps each slip in this browser until the line is there, sends it under a key of
 * its own, so that it arrives once however often it is sent, and shows code and number to be read out.
 */
type Slip = {
  key: string;
  fields: [string, string][];
  state: 'waiting' | 'sent' | 'refused';
  code?: string;
  number?: string;
  why?: string;
  about: string;
};

const form = document.querySelector<HTMLFormElement>('form[data-collect]');
const list = document.querySelector<HTMLElement>('[data-slips]');
const line = document.querySelector<HTMLElement>('[data-line]');
const pattern = document.querySelector<HTMLTemplateElement>('template[data-slip]');
const place = `thu-y-kien ${form?.dataset.collect ?? ''}`;
/** 'YYYY-MM-DD' in Vietnam, wherever the telephone thinks that it is. */
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
let busy = false;

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  // Said today, however late the line comes back: the limits run from this day.
  fields.push(['receivedOn', dayFormat.format(new Date())]);
  const text = fields.find(([name]) => name === 'text')?.[1].trim() ?? '';
  if (text === '') return;
  const slip: Slip = { key: newKey(), fields, state: 'waiting', about: text.slice(0, 80) };
  keep([slip, ...kept()]);
  for (const name of ['text', 'contactName', 'contactPhone']) {
    const box = form.elements.namedItem(name);
    if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) box.value = '';
  }
  form.querySelector('textarea')?.focus();
  void send();
});

document.querySelector('[data-clear]')?.addEventListener('click', () => {
  keep(kept().filter((slip) => slip.state !== 'sent'));
});
list?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button?.dataset.key) keep(kept().filter((slip) => slip.key !== button.dataset.key));
});
addEventListener('online', () => void send());
addEventListener('offline', draw);
addEventListener('storage', draw);
setInterval(() => void send(), 15_000);
void ready().catch(() => {});
draw();
void send();

/** Puts the page and what it is made of where the worker finds them without a line. */
async function ready(): Promise<void> {
  const worker = { at: '/lam-viec/thu-y-kien/cua.js', scope: location.pathname };
  if (!(await keepHere('can-bo-thu-y-kien', worker))) return;
  if (line) line.dataset.ready = '1';
}

async function send(): Promise<void> {
  if (busy || !navigator.onLine) return draw();
  busy = true;
  try {
    for (const slip of kept()
      .filter((each) => each.state === 'waiting')
      .reverse()) {
      const body = new URLSearchParams([...slip.fields, ['sendKey', slip.key]]);
      const answer = await fetch('/lam-viec/thu-y-kien/gui', { method: 'POST', body });
      if (!answer.headers.get('content-type')?.includes('json')) {
        say(form?.dataset.signIn ?? '');
        break;
      }
      const said: { code?: string; number?: string; why?: string } = await answer.json();
      // The words and the contact leave this browser as soon as they have arrived.
      if (said.code) change(slip.key, { state: 'sent', code: said.code, number: said.number, fields: [] });
      else change(slip.key, { state: 'refused', why: said.why });
    }
  } catch {
    // No line after all: the slips wait.
  } finally {
    busy = false;
    draw();
  }
}

function change(key: string, to: Partial<Slip>): void {
  keep(kept().map((slip) => (slip.key === key ? { ...slip, ...to } : slip)));
}

function kept(): Slip[] {
  return JSON.parse(localStorage.getItem(place) ?? '[]');
}

function keep(slips: readonly Slip[]): void {
  localStorage.setItem(place, JSON.stringify(slips));
  draw();
}

function draw(): void {
  const slips = kept();
  const waiting = slips.filter((slip) => slip.state === 'waiting').length;
  noteLeft('thu-y-kien', waiting);
  const words = form?.dataset;
  say(navigator.onLine ? (words?.online ?? '') : (words?.offline ?? ''), waiting);
  if (!list || !pattern) return;
  list.replaceChildren(
    ...slips.map((slip) => {
      const item = document.importNode(pattern.content, true);
      const put = (what: string, text: string) => {
        const found = item.querySelector(`[data-${what}]`);
        if (found) found.textContent = text;
      };
      put('about', slip.about);
      put('state', words?.[slip.state] ?? '');
      put('code', slip.code ? `${slip.code} · ${slip.number}` : (slip.why ?? ''));
      const button = item.querySelector('button');
      if (button && slip.state === 'refused') button.dataset.key = slip.key;
      else button?.remove();
      return item;
    }),
  );
}

function say(text: string, waiting = 0): void {
  if (line)
    line.textContent =
      waiting > 0 ? `${text} ${form?.dataset.left?.replace('#', String(waiting)) ?? ''}` : text;
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(18))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
