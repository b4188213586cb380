import type { PulseAnswer } from './point-deed.ts';
import { type ItemWords, paintItems } from './point-items-enhance.ts';
import { type Item, openOutbox } from './point-outbox-enhance.ts';
import { offerScanning } from './point-scan-enhance.ts';

/**
 * The script of a point's page: keeps what is typed until it is there, shows what became of it, tells the office that
 * the point is alive, reckons with the server's clock, and follows the session.
 */
type Log = Readonly<{ kind: string; body: Readonly<{ point?: number }> }>;

const at = document;
const root = at.querySelector<HTMLElement>('[data-point]');
const { address = '', stream = '', point = '' } = root?.dataset ?? {};
const words: ItemWords = JSON.parse(root?.dataset.words ?? '{}');
const offsetName = `diem-cau-gio:${address}`;
const beat = 15_000;
const shown = new Map<string, string>();
let source: EventSource | undefined;
let offset = numberOf(localStorage.getItem(offsetName));
let timer = 0;
let lost = false;
/** Who is signed in as staff in this browser hears the staff's stream, which has no ready parts. */
let hasSlots = false;

const outbox = openOutbox(address, {
  changed: () => paintItems(outbox.all(), words),
  lost: say,
  locked: (text) => tell(text),
  offset: () => offset,
  done(item, code) {
    const form = formOf(item.deed);
    const output = form?.querySelector('output');
    if (form && output && form.dataset.item === item.key) {
      output.hidden = false;
      output.textContent = item.say;
      output.classList.toggle('stop', item.state === 'refused');
    }
    if (item.state === 'refused' && code === 'form.invalid' && form && isEmpty(form)) putBack(item, form);
    soon(300, true);
  },
});

addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.deed) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const file = data.get('file');
  if (file instanceof File && file.size > 0) data.set('sheet', await file.text());
  data.delete('file');
  const fields = [...data].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'sendKey' ? ([[name, value]] as const) : [],
  );
  try {
    const item = outbox.add(form.dataset.deed, fields);
    form.dataset.item = item.key;
    const output = form.querySelector('output');
    if (output) {
      output.hidden = false;
      output.textContent = words.states.waiting;
      output.classList.remove('stop');
    }
    if (form.dataset.deed !== 'headcount') form.reset();
    sessionStorage.removeItem(draftName(form));
  } catch {
    tell(words.full);
    form.submit();
  }
});

addEventListener('input', (event) => {
  const form =
    event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-deed]') : null;
  if (!form) return;
  const kept = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  sessionStorage.setItem(draftName(form), JSON.stringify(kept));
});

addEventListener('click', (event) => {
  const button =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-drop],[data-fix],[data-clear]')
      : null;
  if (!button) return;
  const item = outbox.all().find((one) => one.key === (button.dataset.fix ?? button.dataset.drop));
  const form = item && formOf(item.deed);
  if (item && form && button.dataset.fix) putBack(item, form);
  if (item) return outbox.drop(item.key);
  for (const one of outbox.all()) if (one.state === 'sent') outbox.drop(one.key);
});

/** A sign of life; brings what concerns this point, and the clock of the server. */
async function pulse(isFresh: boolean): Promise<void> {
  clearTimeout(timer);
  const body = new URLSearchParams({ waiting: String(outbox.waiting()) });
  if (offset !== null) body.set('clockOff', String(Math.round(-offset / 1000)));
  if (isFresh) body.set('fresh', '1');
  if (hasSlots && source?.readyState === 1) body.set('streams', '1');
  const began = Date.now();
  try {
    const answer = await fetch(`${address}/mach`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status === 403) location.reload();
    if (!answer.ok) throw answer;
    const told: PulseAnswer = await answer.json();
    const trip = Date.now() - began;
    offset = told.now - began - trip / 2;
    localStorage.setItem(offsetName, String(offset));
    paintTrip(trip);
    for (const name in told.own) fill(`[data-own="${name}"]`, told.own[name] ?? '');
    for (const name in told.shared) fill(`[data-slot="${name}"]`, told.shared[name] ?? '');
    if (told.seq > 0) follow();
    if (lost) outbox.again();
    say(false);
    void outbox.drain();
  } catch {
    say(true);
  }
  const isCalled = at.querySelector('.pturn.called') !== null;
  soon((isCalled ? 4_000 : beat) * (0.8 + Math.random() * 0.4), false);
}

function soon(ms: number, isFresh: boolean): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => void pulse(isFresh), ms);
}

function follow(): void {
  if (source && source.readyState < 2) return;
  const own = new EventSource(stream);
  source = own;
  hasSlots = false;
  at.querySelectorAll<HTMLElement>('[data-slot]').forEach(({ dataset }) => {
    own.addEventListener(dataset.slot ?? '', (event) => {
      hasSlots = true;
      fill(`[data-slot="${dataset.slot}"]`, event.data);
    });
  });
  own.addEventListener('log', (event) => {
    const { kind, body }: Log = JSON.parse(event.data);
    if (String(body.point) === point || /^session/.test(kind)) soon(Math.random() * 800, true);
  });
  own.addEventListener('reset', () => own.close());
}

function fill(where: string, html: string): void {
  if (shown.get(where) === html) return;
  shown.set(where, html);
  at.querySelectorAll<HTMLElement>(where).forEach((slot) => {
    const buttons = [...slot.querySelectorAll<HTMLElement>('button,summary,a')];
    const held = buttons.findIndex((button) => button.matches(':focus'));
    const isOpen = slot.querySelector('details')?.open ?? false;
    slot.innerHTML = html;
    if (isOpen) slot.querySelector('details')?.setAttribute('open', '');
    slot.querySelectorAll<HTMLElement>('button,summary,a')[held]?.focus();
  });
  paint();
}

function say(isLost: boolean): void {
  lost = isLost;
  at.querySelectorAll<HTMLElement>('[data-conn]').forEach((mark) => {
    const text = (isLost ? mark.dataset.lostWord : mark.dataset.onWord) ?? '';
    if (mark.textContent !== text) mark.textContent = text;
    mark.toggleAttribute('data-lost', isLost);
  });
}

function tell(text: string): void {
  const box = at.querySelector('[data-outbox-none]');
  if (!box) return;
  box.textContent = text;
  box.className = 'told stop';
  box.toggleAttribute('hidden', false);
}

function putBack(item: Item, form: HTMLFormElement): void {
  for (const [name, value] of item.fields) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field && name !== 'deed') field.value = value;
  }
  form.querySelector<HTMLElement>('.input')?.focus();
}

function isEmpty(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('input.input,textarea.input')].every(
    (field) => !field.value,
  );
}

function formOf(deed: string): HTMLFormElement | null {
  return at.querySelector<HTMLFormElement>(`form[data-deed="${deed}"]`);
}

function draftName(form: HTMLFormElement): string {
  return `draft:${address}:${form.dataset.deed}`;
}

function paintTrip(ms: number): void {
  at.querySelectorAll<HTMLElement>('[data-trip]').forEach((mark) => {
    mark.hidden = false;
    mark.textContent = (mark.dataset.trip ?? '').replace('#', String(ms));
  });
  at.querySelectorAll<HTMLInputElement>('[name="roundTrip"]').forEach((field) => {
    field.value = String(ms);
  });
}

/** Clocks run by the server's time. */
function paint(): void {
  const time = Date.now() + (offset ?? 0);
  at.querySelectorAll<HTMLElement>('[data-clock]').forEach((clock) => {
    const end = Number(clock.dataset.clock);
    if (!end) return;
    const left = Math.ceil((end - time) / 1000);
    const whole = Math.abs(left);
    const text = `${left < 0 ? '-' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
    if (clock.textContent !== text) clock.textContent = text;
    clock.classList.toggle('over', left < 0);
  });
}

function numberOf(text: string | null): number | null {
  return text === null || text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

/** The page and its files are kept for when there is no line. */
async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const folder = address.replace(/[^/]+$/, '');
  await navigator.serviceWorker.register(`${folder}ngoai-tuyen.js`, { scope: folder });
  const store = await caches.open('diem-cau-1');
  const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
  await store.addAll([address, ...new Set(files.filter((file) => file.startsWith('/assets/')))]);
}

for (const form of at.querySelectorAll<HTMLFormElement>('form[data-deed]')) {
  const kept: [string, string][] = JSON.parse(sessionStorage.getItem(draftName(form)) ?? '[]');
  for (const [name, value] of kept) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && /hidden|radio|file/.test(field.type)) continue;
    if (field && 'value' in field) field.value = value;
  }
}
addEventListener('online', () => {
  outbox.again();
  soon(200, true);
});
addEventListener('offline', () => say(true));
addEventListener('storage', () => paintItems(outbox.all(), words));
offerScanning((code, form) => {
  const field = form.elements.namedItem('invitation');
  if (field instanceof HTMLInputElement) field.value = code;
  form.requestSubmit();
});
paintItems(outbox.all(), words);
setInterval(paint, 250);
void pulse(false);
void keepPage().catch(() => {});
