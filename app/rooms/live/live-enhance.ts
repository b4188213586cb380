/** The moving parts of a live page: clock, counts, my turn, agreeing without a new page. Loaded beside enhance.ts. */
const at = document;
const one = (what: string) => at.querySelector<HTMLElement>(what);
const all = (what: string, act: (found: HTMLElement) => void) =>
  at.querySelectorAll<HTMLElement>(what).forEach(act);
const put = (place: Element | null, text: string) => {
  if (place && place.textContent !== text) place.textContent = text;
};
const list = one('[data-agreed]');
const agreed = new Set(list?.dataset.agreed?.split(' '));
const words = list?.dataset.words?.split('|') ?? [];
let told = '';
let skew = 0;
let place = 0;

const count = (number: string, value: number) =>
  all(`[data-count="${number}"]`, (mark) => put(mark, value.toLocaleString(at.documentElement.lang)));

function paint() {
  const news = one('[data-slot=counts]')?.textContent ?? '';
  if (news !== told) {
    told = news;
    const { now, questions } = JSON.parse(news);
    if (now) skew = now - Date.now();
    for (const number in questions) count(number, questions[number]);
  }
  const time = Date.now() + skew;
  all('[data-clock]', (clock) => {
    if (!clock.dataset.clock) return;
    const left = Math.ceil((+clock.dataset.clock - time) / 1000);
    const whole = Math.abs(left);
    put(clock, `${left < 0 ? '-' : ''}${(whole / 60) | 0}:${`${whole % 60}`.padStart(2, '0')}`);
    clock.classList.toggle('over', left < 0);
    const bar = clock.closest('[data-slot]')?.querySelector('progress');
    if (bar) bar.value = bar.max - left;
  });
  all('[data-agree]', (button) => {
    const on = agreed.has(button.dataset.agree ?? '');
    button.ariaPressed = `${on}`;
    put(button.lastElementChild, words[+on] ?? '');
  });
  const clock = new Date(time).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' });
  put(one('[data-time]'), clock);
  if (!one('[data-lost]')) put(one('[data-last]'), clock);
  const mine = one('[data-mine]');
  if (!mine) return;
  const { mine: number, place: first = '', wait = '', next = '', now = '' } = mine.dataset;
  const row = one(`[data-n="${number}"]`);
  const speaks = one(`[data-speaks="${number}"]`);
  const here = row?.parentElement ? [...row.parentElement.children].indexOf(row) + 1 : 0;
  mine.hidden = !row && !speaks;
  row?.classList.add('me');
  put(mine.children[0] ?? null, row ? `${here}` : '');
  put(mine.children[1] ?? null, row ? first.replace('#', `${here}`) : now);
  put(mine.children[2] ?? null, row ? (here > 1 ? wait.replace('#', row.dataset.wait ?? '') : next) : '');
  if (here === 1 && place > 1) navigator.vibrate?.([300, 150, 300]);
  place = here;
}

addEventListener(
  'submit',
  async (event) => {
    const number = event.submitter instanceof HTMLElement && event.submitter.dataset.agree;
    const form = event.target;
    if (!number || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    event.stopPropagation();
    const on = !agreed.delete(number);
    if (on) agreed.add(number);
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, `${value}`]));
    body.set('agree', on ? '1' : '0');
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
    });
    if (answer.ok) count(number, (await answer.json()).agreed);
    else location.reload();
  },
  true,
);

setInterval(paint, 250);
// No stream after a while: something between us holds it back, so the page asks again by itself.
setTimeout(() => told || location.reload(), 15000);

/** A module of its own: its names are not the page's. */
export {};
