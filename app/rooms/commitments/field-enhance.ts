import { smallerPhoto } from './field-photo-enhance.ts';
import { type Kept, keptItems } from './field-store-enhance.ts';

/**
 * The page of the Front in the field. What is pressed is first kept on the telephone, with the photo, the place and
 * the minute; then it is sent, now or when there is a line again. Its key makes it count once, however often it goes.
 * It belongs to who wrote it: nobody else who signs in on this telephone sees or sends it.
 */
const folder = location.pathname.replace(/[^/]+$/, '');
const box = document.querySelector<HTMLElement>('[data-outbox]');
const line = document.querySelector<HTMLElement>('[data-line]');
const pattern = document.querySelector<HTMLTemplateElement>('template[data-kept]');
const owner = box?.dataset.who ?? '';
const items = keptItems();

/** Those of the person who is signed in; what an older version of this page kept has no owner yet. */
async function own(): Promise<Kept[]> {
  return (await items.all()).filter((item) => (item.owner ?? owner) === owner);
}

/** Where the telephone is, if it says so within some seconds; nobody has to. */
async function place(): Promise<[string, string]> {
  return await new Promise((resolve) => {
    const none = () => resolve(['', '']);
    if (!('geolocation' in navigator)) return none();
    setTimeout(none, 6000);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([String(coords.latitude), String(coords.longitude)]),
      none,
      { enableHighAccuracy: true, timeout: 5000, maximumAge: 60_000 },
    );
  });
}

/** True where the server has said yes or no; false where the person has to sign in first. */
async function send(item: Kept): Promise<boolean> {
  const body = new FormData();
  for (const [name, value] of item.fields) body.append(name, value);
  body.append('who', owner);
  const answer = await fetch(`${folder}gui`, { method: 'POST', body });
  if (answer.status >= 500) throw new Error('the server is busy');
  if (!answer.headers.get('content-type')?.includes('json')) return false;
  const said: { done?: boolean; signIn?: boolean; why?: string } = await answer.json();
  if (said.signIn) return false;
  if (said.done) await items.remove(item.key);
  else await items.put({ ...item, refused: true, why: said.why ?? '' });
  return true;
}

let isSending = false;

/** Sends what waits, in order; a dead line ends the round, and nothing is lost by it. */
async function flush(): Promise<void> {
  if (isSending) return;
  isSending = true;
  let sent = 0;
  let mayAsk = false;
  try {
    for (const item of await own()) {
      if (item.refused) continue;
      if (!(await send(item))) {
        mayAsk = true;
        break;
      }
      sent += 1;
    }
  } catch {
    // No line: the next round is told by the browser or by the clock.
  } finally {
    isSending = false;
    await show(mayAsk);
  }
  if (sent > 0 && (await own()).length === 0) location.replace(`${location.pathname}?xong=${sent}`);
}

async function show(mustSignIn = false): Promise<void> {
  const list = box?.querySelector('ul');
  if (!box || !list || !pattern) return;
  const kept = await own();
  box.hidden = kept.length === 0;
  const { waiting = '', signIn = '' } = box.dataset;
  list.replaceChildren(
    ...kept.map((item) => {
      const row = document.importNode(pattern.content, true);
      const put = (what: string, text: string) => {
        const found = row.querySelector(`[data-${what}]`);
        if (found) found.textContent = text;
      };
      put('code', item.code);
      put('state', item.refused ? (item.why ?? '') : mustSignIn ? signIn : waiting);
      for (const button of row.querySelectorAll('button')) {
        button.dataset.key = item.key;
        button.hidden = !item.refused;
      }
      return row;
    }),
  );
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-field]')) {
    const mine = kept.find((item) => item.code === form.dataset.field);
    form.hidden = mine !== undefined && !mine.refused;
    const note = form.elements.namedItem('note');
    const written = mine?.fields.find(([name]) => name === 'note')?.[1];
    if (mine?.refused && note instanceof HTMLTextAreaElement && note.value === '')
      note.value = String(written);
  }
}

async function keep(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  const typed = [...new FormData(form)].filter(
    ([name]) => !['latitude', 'longitude', 'seenAt'].includes(name),
  );
  if (pressed instanceof HTMLButtonElement) typed.push([pressed.name, pressed.value]);
  const seenAt = new Date().toISOString();
  const fields = await Promise.all(
    typed.map(
      async ([name, value]): Promise<[string, FormDataEntryValue]> => [
        name,
        value instanceof File && value.size > 0 ? await smallerPhoto(value) : value,
      ],
    ),
  );
  const [latitude, longitude] = await place();
  fields.push(['seenAt', seenAt], ['latitude', latitude], ['longitude', longitude]);
  const key = String(fields.find(([name]) => name === 'sendKey')?.[1] ?? seenAt);
  await items.put({ key, owner, code: form.dataset.field ?? '', fields, refused: false });
  await show();
  await flush();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-field]')) {
  form.addEventListener('submit', (event) => {
    if (!form.reportValidity()) return;
    event.preventDefault();
    void keep(form, event.submitter);
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
  else await items.put({ ...item, refused: false });
  await show();
  if (deed !== 'drop') await flush();
}

/** The page and its files are kept for when there is no line; files of older builds go. */
async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(`${folder}ngoai-tuyen.js`, { scope: folder });
  const shelf = await caches.open('thuc-dia-1');
  const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
  const wanted = new Set([location.pathname, ...files.filter((file) => file.startsWith('/assets/'))]);
  await shelf.addAll([...wanted]);
  for (const request of await shelf.keys())
    if (!wanted.has(new URL(request.url).pathname)) await shelf.delete(request);
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
if (navigator.onLine) void keepPage().catch(() => {});
