import { keepHere, keepOnlyFor, noteLeft } from '#app/ui/kept-pages-enhance.ts';
import { fillAgain, keepDrafts } from './field-draft-enhance.ts';
import { placeHere, smallerPhoto } from './field-photo-enhance.ts';
import { sendLook } from './field-send-enhance.ts';
import { fieldOf, type Kept, keptItems } from './field-store-enhance.ts';

/**
 * The page of the Front in the field. What is pressed is first kept on the telephone, with the photo and the minute,
 * then with the place; then it is sent, now or when there is a line again. Its key makes it count once, however often
 * it goes. It belongs to who wrote it: nobody else who signs in on this telephone sees or sends it.
 */
const folder = location.pathname.replace(/[^/]+$/, '');
const box = document.querySelector<HTMLElement>('[data-outbox]');
const line = document.querySelector<HTMLElement>('[data-line]');
const pattern = document.querySelector<HTMLTemplateElement>('template[data-kept]');
const forms = document.querySelectorAll<HTMLFormElement>('form[data-field]');
const owner = box?.dataset.who ?? '';
const items = keptItems();
const drafts = keepDrafts(owner, items, () => void count());
/** Looks that still wait for their place; they are on the disk already. */
const placing = new Set<string>();

async function own(): Promise<Kept[]> {
  return (await items.all()).filter((item) => item.owner === owner);
}

async function count(): Promise<void> {
  noteLeft('thuc-dia', (await own()).filter((item) => item.state !== 'sent').length);
}

let isSending = false;

/** Sends what waits, in order; a dead line ends the round, and nothing is lost by it. */
async function flush(): Promise<void> {
  if (isSending) return;
  isSending = true;
  let sent = 0;
  let mustSignIn = false;
  try {
    for (const item of await own()) {
      if (item.state !== 'waiting' || placing.has(item.key)) continue;
      const said = await sendLook(`${folder}gui`, item);
      if (said.kind === 'later') continue;
      mustSignIn = said.kind === 'sign-in';
      if (mustSignIn) break;
      if (said.kind === 'done') await items.put({ ...item, fields: [], state: 'sent' });
      else await items.put({ ...item, state: 'refused', why: said.why });
      sent += said.kind === 'done' ? 1 : 0;
    }
  } catch {
    // No line: the next round is told by the browser or by the clock.
  } finally {
    isSending = false;
    await show(mustSignIn);
  }
  // The page is asked anew when nobody is in the middle of writing.
  if (sent > 0 && !(await own()).some((item) => item.state !== 'sent')) {
    location.replace(`${location.pathname}?xong=${sent}`);
  } else if (sent > 0) void keepPage().catch(() => {});
}

async function show(mustSignIn = false): Promise<void> {
  const list = box?.querySelector('ul');
  if (!box || !list || !pattern) return;
  const kept = await own();
  const listed = kept.filter((item) => item.state !== 'draft');
  box.hidden = listed.length === 0;
  const { waiting = '', signIn = '', sent = '' } = box.dataset;
  list.replaceChildren(
    ...listed.map((item) => {
      const row = document.importNode(pattern.content, true);
      const put = (what: string, text: string) => {
        const found = row.querySelector(`[data-${what}]`);
        if (found) found.textContent = text;
      };
      put('code', item.code);
      put('note', String(fieldOf(item, 'note') ?? ''));
      if (item.state === 'sent') put('state', sent);
      else put('state', item.state === 'refused' ? (item.why ?? '') : mustSignIn ? signIn : waiting);
      for (const button of row.querySelectorAll('button')) {
        button.dataset.key = item.key;
        button.hidden = item.state !== 'refused';
      }
      return row;
    }),
  );
  for (const form of forms) {
    const mine = kept.filter((item) => item.code === form.dataset.field);
    form.hidden = mine.some((item) => item.state === 'waiting' || item.state === 'sent');
    const draft =
      mine.find((item) => item.state === 'draft') ?? mine.find((item) => item.state === 'refused');
    if (draft && !form.hidden) fillAgain(form, draft);
  }
  await count();
}

async function keep(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  const typed = [...new FormData(form)].filter(
    ([name]) => !['latitude', 'longitude', 'seenAt'].includes(name),
  );
  if (pressed instanceof HTMLButtonElement) typed.push([pressed.name, pressed.value]);
  const seenAt = new Date().toISOString();
  const code = form.dataset.field ?? '';
  const fields = await Promise.all(
    typed.map(
      async ([name, value]): Promise<[string, FormDataEntryValue]> => [
        name,
        value instanceof File && value.size > 0 ? await smallerPhoto(value) : value,
      ],
    ),
  );
  fields.push(['seenAt', seenAt]);
  const key = String(fields.find(([name]) => name === 'sendKey')?.[1] ?? seenAt);
  const item: Kept = { key, owner, code, fields, state: 'waiting' };
  placing.add(key);
  try {
    await items.put(item);
    await drafts.forget(code);
    for (const old of await own())
      if (old.code === code && old.state === 'refused') await items.remove(old.key);
    await show();
    const [latitude, longitude] = await placeHere();
    await items.put({ ...item, fields: [...fields, ['latitude', latitude], ['longitude', longitude]] });
  } finally {
    placing.delete(key);
  }
  await flush();
}

for (const form of forms) {
  form.addEventListener('submit', (event) => {
    // A telephone that cannot keep anything sends at once, as a page without script does.
    if (form.dataset.plain || !form.reportValidity()) return;
    event.preventDefault();
    keep(form, event.submitter).catch(() => {
      form.dataset.plain = '1';
      alert(box?.dataset.full);
    });
  });
}

box?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button?.dataset.key) void decide(button.dataset.key, button.dataset.deed ?? '');
});

/** A refused one is sent again, or thrown away by the person who wrote it. */
async function decide(key: string, deed: string): Promise<void> {
  const item = (await own()).find((each) => each.key === key);
  if (item === undefined) return;
  if (deed === 'drop' && !confirm(box?.dataset.sure ?? '')) return;
  if (deed === 'drop') await items.remove(key);
  else await items.put({ ...item, state: 'waiting' });
  await show();
  if (deed !== 'drop') await flush();
}

/** The page as it is now stays on the telephone; what it no longer asks for needs no note that it was sent. */
async function keepPage(): Promise<void> {
  if (navigator.onLine) await keepOnlyFor(owner);
  const isKept = await keepHere('can-bo-thuc-dia', { at: `${folder}ngoai-tuyen.js`, scope: folder });
  if (!isKept) return;
  void navigator.storage?.persist();
  const shown = [...document.querySelectorAll<HTMLInputElement>('input[name=sendKey]')];
  for (const item of await own())
    if (item.state === 'sent' && !shown.some((input) => input.value === item.key))
      await items.remove(item.key);
  await show();
  document.documentElement.dataset.kept = 'yes';
}

function sayLine(): void {
  if (!line) return;
  line.hidden = navigator.onLine;
}

addEventListener('online', () => {
  sayLine();
  void flush();
});
addEventListener('offline', sayLine);
setInterval(() => void flush(), 30_000);
sayLine();
void show().then(flush);
void keepPage().catch(() => {});
