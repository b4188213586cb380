import type { Item } from './point-outbox-enhance.ts';

/** The words of the page that its script needs. */
export type ItemWords = Readonly<{
  states: Readonly<Record<Item['state'], string>>;
  deeds: Readonly<Record<string, string>>;
  waiting: string;
  fix: string;
  drop: string;
  full: string;
}>;

const at = document;

/** Shows what was typed on this device, newest first, and what became of each. */
export function paintItems(items: readonly Item[], words: ItemWords): void {
  const count = items.filter((item) => item.state === 'waiting').length;
  const box = at.querySelector<HTMLElement>('[data-outbox]');
  if (!box) return;
  box.hidden = false;
  put('[data-waiting]', count > 0 ? words.waiting.replace('#', String(count)) : '');
  at.querySelector('[data-outbox-none].muted')?.toggleAttribute('hidden', items.length > 0);
  at.querySelector('[data-clear]')?.toggleAttribute('hidden', !items.some((item) => item.state === 'sent'));
  at.querySelector('[data-items]')?.replaceChildren(
    ...items
      .slice(-40)
      .reverse()
      .map((item) => rowOf(item, words)),
  );
}

function rowOf(item: Item, words: ItemWords): HTMLElement {
  const row = at.createElement('li');
  row.className = `item ${item.state}`;
  const what = at.createElement('span');
  const text = item.fields.find(([name]) => /^(text|name|headcount|sheet|question)$/.test(name))?.[1] ?? '';
  what.append(`${words.deeds[item.deed] ?? item.deed}: `, text.slice(0, 80));
  const state = at.createElement('small');
  state.textContent = item.state === 'waiting' ? words.states.waiting : item.say || words.states[item.state];
  row.append(what, state);
  if (item.state === 'refused') row.append(linkTo('fix', item.key, words), linkTo('drop', item.key, words));
  return row;
}

function linkTo(what: 'fix' | 'drop', key: string, words: ItemWords): HTMLElement {
  const button = at.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.dataset[what] = key;
  button.textContent = words[what];
  return button;
}

function put(what: string, text: string): void {
  const mark = at.querySelector(what);
  if (mark) mark.textContent = text;
}
