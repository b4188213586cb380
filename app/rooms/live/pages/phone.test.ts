import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { liveGround } from '#tests/live.ts';
import { type SessionWithPoints, sessionWithPoints, stageOf } from '#tests/points.ts';
import { stranger } from '../present-telephone.ts';
import { updateSession } from '../store.ts';
import { liveWords } from '../words.ts';
import { drawSlots } from './draw.tsx';
import { Phone } from './phone.tsx';
import { ScreenFrame } from './screen-frame.tsx';

let house: House;
let at: SessionWithPoints;

beforeAll(async () => {
  house = testHouse(await testDatabase());
  at = await sessionWithPoints(house, await liveGround(house, 'DT-2026-00380'), 'DT-2026-00381');
});

test.each(['vi', 'en'] as const)(
  'a telephone and a screen say in %s that it is a rehearsal',
  async (language) => {
    const words = liveWords(language);
    expect(await pagesIn(language)).not.toContain(words.rehearsed);
    await mark({ is_rehearsal: true });
    const drawn = await pagesIn(language);
    expect(drawn).toContain(words.rehearsal);
    expect(drawn).toContain(`${words.rehearsed}: `);
    expect(drawn).not.toContain('bien-ban');
    await mark({ is_rehearsal: false });
  },
);

test('a telephone shows the rules of the order that hold, and hears at once which were switched off', async () => {
  const { rules } = liveWords('vi').points;
  const draw = drawSlots('http://localhost');
  expect(draw.touched('public', 'floor.settings')).toContain('rules');
  expect(draw.touched('point', 'floor.settings')).toContain('rules');
  expect(await pagesIn('vi')).toContain(rules.balance);
  await mark({ floor_off: JSON.stringify(['balance']) });
  const stage = await stageOf(house, at.code);
  const told = draw.slot('rules', { stage, language: 'vi' });
  expect(told).not.toContain(rules.balance);
  expect(told).toContain(rules.new_point);
  expect(await pagesIn('vi')).toContain(told);
});

async function mark(columns: { is_rehearsal?: boolean; floor_off?: string }): Promise<void> {
  await house.transact((tx) => updateSession(tx, at.sessionId, columns));
}

async function pagesIn(language: 'vi' | 'en'): Promise<string> {
  const stage = await stageOf(house, at.code);
  const slot = { stage, language, words: liveWords(language) };
  const own = { picture: null, mine: stranger, sendKey: '', done: null, refused: null };
  const frame = { title: stage.title, time: '08:00', children: null };
  const phone = renderToStaticMarkup(createElement(Phone, { ...slot, ...own }));
  return phone + renderToStaticMarkup(createElement(ScreenFrame, { ...slot, ...frame }));
}
