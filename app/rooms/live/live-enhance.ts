/**
 * The only script of live pages: puts ready slots in their place, says when the line is lost, moves the clock, finds
 * my turn in the queue, and sends agreements and answers without a new page.
 */
const at = document;
const one = (what: string) => at.querySelector<HTMLElement>(what);
const all = (what: string, act: (found: HTMLElement) => void) =>
  at.querySelectorAll<HTMLElement>(what).forEach(act);
const put = (place: Element | null | undefined, text = '') => {
  if (place && place.textContent !== text) place.textContent = text;
};
const list = one('[data-agreed]')?.dataset;
const agreed = new Set(list?.agreed?.split(' '));
const words = list?.words?.split('|');
let chosen = one('[data-chosen]')?.dataset.chosen?.split(' ');
const { live: line = '', own } = one('[data-live]')?.dataset ?? {};
let source: EventSource | undefined;
let timer = 0;
let asking = 0;
let seen = -1;
let opened = false;
let skew = 0;
let place = 0;
let busy = false;

type Counts = Record<string, number>;
type Told = { now?: number; questions: Counts; polls: Counts; reactions?: Counts };

function open() {
  if (source) return;
  const stream = new EventSource(line);
  source = stream;
  stream.onopen = () => {
    opened = true;
    say(false);
  };
  stream.onerror = () => {
    say(true);
    if (stream.readyState > 1) leave();
  };
  all('[data-slot]', ({ dataset }) => {
    const name = dataset.slot ?? '';
    stream.addEventListener(name, (event) => fill(name, event.data));
  });
  stream.addEventListener('counts', (event) => tell(JSON.parse(event.data)));
  stream.addEventListener('reset', () => location.reload());
}

/** No room for a stream, or something holds it back: ask for a while, then try the stream again. */
function leave() {
  source?.close();
  source = undefined;
  clearTimeout(asking);
  void ask(20);
}

async function ask(more: number) {
  const get = async (what: string) => (await fetch(line.replace(/dong.*/, what))).json();
  try {
    const head = await get('dau');
    if (head.seq !== seen) {
      const { slots } = await get(`manh/${head.seq}`);
      for (const name in slots) fill(name, slots[name]);
      seen = head.seq;
    }
    tell(head);
    say(false);
  } catch {
    say(true);
  }
  asking = window.setTimeout(
    () => {
      asking = 0;
      if (more) void ask(more - 1);
      else open();
    },
    2000 + Math.random() * 2000,
  );
}

function fill(name: string, html: string) {
  all(`[data-slot="${name}"]`, (slot) => {
    slot.innerHTML = html;
  });
  all('[data-choice]', (box) => {
    if (box instanceof HTMLInputElement && chosen?.includes(box.dataset.choice ?? '')) box.checked = true;
  });
  paint();
  const speaker = one('.speaker-now');
  put(one('[data-aloud]'), `${speaker?.children[0]?.textContent}: ${speaker?.children[1]?.textContent}`);
}

function tell({ now, questions, polls, reactions }: Told) {
  if (now) skew = now - Date.now();
  const counts = { ...questions, ...polls, ...reactions };
  for (const name in counts) count(name, counts[name] ?? 0);
}

function say(lost: boolean) {
  all('[data-conn]', (mark) => {
    put(mark, lost ? mark.dataset.lostWord : mark.dataset.onWord);
    mark.toggleAttribute('data-lost', lost);
  });
}

function count(name: string, value: number) {
  all(`[data-count="${name}"]`, (mark) => put(mark, value.toLocaleString(at.documentElement.lang)));
  all(`[data-most="${name}"]`, (bar) => bar.setAttribute('max', `${value || 1}`));
  all(`[data-bar="${name}"]`, (bar) => bar.setAttribute('value', `${value}`));
}

function paint() {
  const time = Date.now() + skew;
  all('[data-clock]', (clock) => {
    const end = Number(clock.dataset.clock);
    if (!end) return;
    const left = Math.ceil((end - time) / 1000);
    const whole = Math.abs(left);
    put(clock, `${left < 0 ? '-' : ''}${(whole / 60) | 0}:${`${whole % 60}`.padStart(2, '0')}`);
    clock.classList.toggle('over', left < 0);
    const bar = one('.clock progress,.m>progress');
    if (bar instanceof HTMLProgressElement) bar.value = bar.max - left;
  });
  all('[data-agree]', (button) => {
    const on = agreed.has(button.dataset.agree ?? '');
    button.ariaPressed = `${on}`;
    put(button.lastElementChild, words?.[on ? 1 : 0]);
  });
  const clock = new Date(time).toTimeString().slice(0, 5);
  put(one('[data-time]'), clock);
  if (!one('[data-lost]')) put(one('[data-last]'), clock);
  one(`[data-point="${own}"]`)?.classList.add('me');
  const mine = one('[data-mine]');
  if (mine) find(mine, mine.dataset);
}

/** My place in the queue that is shown, by the number that only my page knows. */
function find(mine: HTMLElement, text: DOMStringMap) {
  const row = one(`[data-n="${text.mine}"]`);
  const here = row ? Number(row.firstElementChild?.textContent) : 0;
  mine.hidden = !row && !one(`[data-speaks="${text.mine}"]`);
  row?.classList.add('me');
  const [big, title, hint] = mine.children;
  put(big, row ? `${here}` : '');
  put(title, row ? text.place?.replace('#', `${here}`) : text.now);
  put(hint, here > 1 ? text.wait?.replace('#', row?.dataset.wait ?? '') : row ? text.next : '');
  if (here === 1 && place > 1) navigator.vibrate?.([300, 150, 300]);
  place = here;
}

/** Forms that say so are sent from here; where the line is lost nothing changes and the mark says why. */
addEventListener('submit', async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const button = event.submitter;
  const number = button?.dataset.agree;
  if (!number && !form.dataset.told) return;
  event.preventDefault();
  // A double tap is one tap: it must not take back what it has just given.
  if (busy) return;
  busy = true;
  setTimeout(() => {
    busy = false;
  }, 700);
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, `${value}`);
  if (number) body.set('agree', turn(number) ? '1' : '0');
  else if (button instanceof HTMLButtonElement) body.append(button.name, button.value);
  const headers = { accept: 'application/json' };
  const answer = await fetch(form.action, { method: 'POST', headers, body }).catch(() => say(true));
  if (!answer) return number && turn(number);
  if (!answer.ok) {
    location.search = `loi=${(await answer.json()).code}`;
    return;
  }
  if (number) return count(number, (await answer.json()).agreed);
  chosen = [...form.querySelectorAll<HTMLElement>(':checked')].map((box) => box.dataset.choice ?? '');
  put(form.lastElementChild, form.dataset.told);
});

/** Agreed or not, the other way round; says which it is now. */
function turn(number: string) {
  const on = !agreed.delete(number);
  if (on) agreed.add(number);
  paint();
  return on;
}

addEventListener('visibilitychange', () => {
  clearTimeout(timer);
  if (!at.hidden) return asking || open();
  timer = window.setTimeout(() => {
    clearTimeout(asking);
    asking = 0;
    source?.close();
    source = undefined;
  }, 60000);
});

open();
setInterval(paint, 250);
setTimeout(() => opened || asking || leave(), 15000);

/** A module: its names are not the page's. */
export {};
