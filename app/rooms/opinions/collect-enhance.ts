import { keepHere, noteLeft } from '#app/ui/kept-pages-enhance.ts';
import { boxesOf, markProblems, problemsIn } from './collect-check-enhance.ts';
import { openSlips, type Slip, saidIn } from './collect-slips-enhance.ts';

/**
 * The script of the collector's page: asks of each slip what the office would ask, keeps it in this browser until the
 * line is there, sends it under a key of its own, so that it arrives once however often it is sent, and shows code and
 * number to be read out. What waits or was refused can be opened, corrected or dropped.
 */
const form = document.querySelector<HTMLFormElement>('form[data-collect]');
const list = document.querySelector<HTMLElement>('[data-slips]');
const line = document.querySelector<HTMLElement>('[data-line]');
const note = document.querySelector<HTMLElement>('[data-said]');
const leave = document.querySelector<HTMLButtonElement>('[data-leave-slip]');
const pattern = document.querySelector<HTMLTemplateElement>('template[data-slip]');
const words = form?.dataset ?? {};
const sentences: Readonly<Record<string, string>> = JSON.parse(words.errors ?? '{}');
/** Of one person only; the rest of a slip holds for the next as well. */
const ofPerson: readonly string[] = ['text', 'contactName', 'contactPhone', 'people'];
/** 'YYYY-MM-DD' in Vietnam, wherever the telephone thinks that it is. */
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const slips = openSlips(`thu-y-kien ${words.collect ?? ''}`, draw);
let busy = false;
let onTheWay = '';
let trouble = '';
let opened: Slip | undefined;

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  // Said today, however late the line comes back: the limits run from this day.
  const day = saidIn(opened?.fields ?? [], 'receivedOn') || dayFormat.format(new Date());
  const typed = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  const fields = [...typed, ['receivedOn', day] as const];
  const problems = problemsIn(fields);
  markProblems(form, problems, sentences);
  if (problems.size > 0) return;
  try {
    if (opened === undefined) slips.add(fields);
    else slips.correct(opened, fields);
  } catch {
    return say(words.full ?? '');
  }
  void navigator.storage?.persist();
  emptyForm();
  void send();
});
leave?.addEventListener('click', () => {
  if (opened) slips.change(opened.key, { isOpen: false });
  emptyForm();
  void send();
});
document.querySelector('[data-clear]')?.addEventListener('click', () => slips.clear());
list?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const slip = slips.find(button?.dataset.key ?? '');
  if (slip === undefined || slip.state === 'sent' || slip.key === onTheWay) return;
  if (button?.dataset.edit !== undefined) open(slip);
  else if (confirm(words.sure ?? '')) slips.drop(slip.key);
});
addEventListener('online', () => void send());
addEventListener('offline', draw);
addEventListener('storage', draw);
setInterval(() => void send(), 15_000);
// The sentences of this page say what is missing, in its language; those of the browser only without a script.
if (form) form.noValidate = true;
slips.shut();
void ready().catch(() => {});
void send();

/** Puts the page and what it is made of where the worker finds them without a line. */
async function ready(): Promise<void> {
  const worker = { at: '/lam-viec/thu-y-kien/cua.js', scope: location.pathname };
  if (!(await keepHere('can-bo-thu-y-kien', worker))) return;
  void navigator.storage?.persist();
  if (line) line.dataset.ready = '1';
}

/** A slip comes back into the form. What stands in the form is kept first: nothing is written over. */
function open(slip: Slip): void {
  if (!form) return;
  const isWriting = boxesOf(form).some((box) => ofPerson.includes(box.name) && box.value.trim() !== '');
  if (opened !== undefined || isWriting) {
    say(words.first ?? '');
    boxesOf(form)
      .find((box) => box.name === 'text')
      ?.focus();
    return;
  }
  opened = slip;
  for (const box of boxesOf(form)) {
    box.value = saidIn(slip.fields, box.name);
    // A dialogue that is no longer offered: for none.
    if (box instanceof HTMLSelectElement && box.selectedIndex < 0) box.selectedIndex = 0;
  }
  markProblems(form, problemsIn(slip.fields), sentences);
  say(slip.why ?? '');
  turn();
  slips.change(slip.key, { isOpen: true });
  if (!form.contains(document.activeElement))
    boxesOf(form)
      .find((box) => box.name === 'text')
      ?.focus();
}

function emptyForm(): void {
  if (!form) return;
  opened = undefined;
  for (const box of boxesOf(form)) if (ofPerson.includes(box.name)) box.value = '';
  markProblems(form, new Map(), sentences);
  say('');
  turn();
  form.querySelector('textarea')?.focus();
}

/** The form says whether it writes a new slip or an old one anew. */
function turn(): void {
  const submit = form?.querySelector('button[type=submit]');
  if (submit) submit.textContent = (opened ? words.again : words.keep) ?? '';
  if (leave) leave.hidden = opened === undefined;
}

function say(text: string): void {
  if (!note) return;
  note.textContent = text;
  note.hidden = text === '';
}

async function send(): Promise<void> {
  if (busy || !navigator.onLine) return draw();
  busy = true;
  trouble = '';
  try {
    for (let slip = slips.next(); slip !== undefined; slip = slips.next()) {
      onTheWay = slip.key;
      draw();
      if (!(await sendOne(slip))) break;
    }
  } catch {
    // No line after all: the slips wait.
  } finally {
    busy = false;
    onTheWay = '';
    draw();
  }
}

/** False where nothing was said about the slip: it waits, and those behind it with it. */
async function sendOne(slip: Slip): Promise<boolean> {
  const body = new URLSearchParams([...slip.fields.map((field) => [...field]), ['sendKey', slip.key]]);
  const answer = await fetch('/lam-viec/thu-y-kien/gui', { method: 'POST', body });
  const isSaid = answer.headers.get('content-type')?.includes('json') && answer.status < 500;
  if (!isSaid) {
    trouble = (answer.redirected ? words.signIn : words.trouble) ?? '';
    return false;
  }
  const said: { code?: string; number?: string; why?: string } = await answer.json();
  // The words and the contact leave this browser as soon as they have arrived.
  if (answer.ok && said.code)
    slips.change(slip.key, { state: 'sent', code: said.code, number: said.number, fields: [] });
  else slips.change(slip.key, { state: 'refused', why: said.why });
  return true;
}

function draw(): void {
  const all = slips.all();
  const waiting = all.filter((slip) => slip.state === 'waiting').length;
  noteLeft('thu-y-kien', all.filter((slip) => slip.state !== 'sent').length);
  const state = (navigator.onLine ? trouble || words.online : words.offline) ?? '';
  const left = waiting > 0 ? (words.left?.replace('#', String(waiting)) ?? '') : '';
  if (line) line.textContent = `${state} ${left}`.trim();
  if (list && pattern) list.replaceChildren(...all.map((slip) => itemOf(slip, pattern)));
}

function itemOf(slip: Slip, { content }: HTMLTemplateElement): Node {
  const item = document.importNode(content, true);
  const put = (what: string, text: string | undefined) => {
    const found = item.querySelector(`[data-${what}]`);
    if (found && text) found.textContent = text;
    else found?.remove();
  };
  put('state', slip.isOpen ? words.open : words[slip.state]);
  put('code', slip.code && `${slip.code} · ${slip.number}`);
  put('why', slip.state === 'refused' ? slip.why : undefined);
  put('about', saidIn(slip.fields, 'text').trim() || slip.about);
  const who = ['residentialUnit', 'contactName', 'contactPhone'].map((name) => saidIn(slip.fields, name));
  put('who', who.filter((each) => each.trim() !== '').join(' · '));
  const isFixed = slip.state === 'sent' || slip.isOpen || slip.key === onTheWay;
  for (const button of item.querySelectorAll('button')) {
    if (isFixed) button.remove();
    else button.dataset.key = slip.key;
  }
  return item;
}
