/**
 * The page of the Front in the field. What is pressed is first kept on the telephone, with the photo, the place and
 * the minute; then it is sent, now or when there is a line again. Its key makes it count once, however often it goes.
 */
type Item = Readonly<{ key: string; code: string; fields: [string, FormDataEntryValue][]; refused: boolean }>;

const folder = location.pathname.replace(/[^/]+$/, '');
const box = document.querySelector<HTMLElement>('[data-outbox]');
const opened = new Promise<IDBDatabase>((resolve, reject) => {
  const asked = indexedDB.open('thuc-dia', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('items', { keyPath: 'key' });
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

async function store<T>(
  mode: IDBTransactionMode,
  work: (items: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const base = await opened;
  return await new Promise((resolve, reject) => {
    const asked = work(base.transaction('items', mode).objectStore('items'));
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function all(): Promise<Item[]> {
  return await store<Item[]>('readonly', (items) => items.getAll());
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

async function send(item: Item): Promise<void> {
  const body = new FormData();
  for (const [name, value] of item.fields) body.append(name, value);
  const answer = await fetch(location.pathname, { method: 'POST', body, redirect: 'manual' });
  if (answer.type === 'opaqueredirect' || answer.ok)
    await store('readwrite', (items) => items.delete(item.key));
  else if (answer.status < 500) await store('readwrite', (items) => items.put({ ...item, refused: true }));
}

let isSending = false;

/** Sends what waits, in order; a dead line ends the round, and nothing is lost by it. */
async function flush(): Promise<void> {
  if (isSending) return;
  isSending = true;
  let sent = 0;
  try {
    for (const item of await all()) {
      if (item.refused) continue;
      await send(item);
      sent += 1;
    }
  } catch {
    // No line: the next round is told by the browser or by the clock.
  } finally {
    isSending = false;
    await show();
  }
  if (sent > 0 && navigator.onLine) location.replace(location.pathname);
}

async function show(): Promise<void> {
  const list = box?.querySelector('ul');
  if (!box || !list) return;
  const items = await all();
  box.hidden = items.length === 0;
  list.replaceChildren(
    ...items.map((item) => {
      const line = document.createElement('li');
      line.textContent = `${item.code}: ${(item.refused ? box.dataset.refused : box.dataset.waiting) ?? ''}`;
      return line;
    }),
  );
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-field]')) {
    form.hidden = items.some((item) => item.code === form.dataset.field && !item.refused);
  }
}

async function keep(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  const fields = [...new FormData(form)].filter(
    ([name]) => !['latitude', 'longitude', 'seenAt'].includes(name),
  );
  if (pressed instanceof HTMLButtonElement) fields.push([pressed.name, pressed.value]);
  const seenAt = new Date().toISOString();
  const [latitude, longitude] = await place();
  fields.push(['seenAt', seenAt], ['latitude', latitude], ['longitude', longitude]);
  const key = String(fields.find(([name]) => name === 'sendKey')?.[1] ?? seenAt);
  await store('readwrite', (items) =>
    items.put({ key, code: form.dataset.field ?? '', fields, refused: false }),
  );
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

/** The page and its files are kept for when there is no line. */
async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(`${folder}ngoai-tuyen.js`, { scope: folder });
  const kept = await caches.open('thuc-dia-1');
  const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
  await kept.addAll([location.pathname, ...new Set(files.filter((file) => file.startsWith('/assets/')))]);
}

addEventListener('online', () => void flush());
setInterval(() => void flush(), 30_000);
void show().then(flush);
void keepPage().catch(() => {});

export {};
