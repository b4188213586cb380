import { randomUUID } from 'node:crypto';
import type { House } from '#app/house.ts';
import { writeConclusion } from '#app/rooms/live/acts/correct.ts';
import { addWord } from '#app/rooms/live/acts/moderate.ts';
import { markItem, takeChair } from '#app/rooms/live/acts/preside.ts';
import { addShorthand } from '#app/rooms/live/acts/shorthand.ts';
import type { Town } from './people.ts';

/** The head takes the chair and the programme begins. */
export async function preside(house: House, town: Town, code: string): Promise<void> {
  await takeChair(house, town.people.head, { code, sendKey: randomUUID(), presiderId: null });
  await comeTo(house, town, { code, item: 0 });
}

/** The programme has come to this item, counted from 0. */
export async function comeTo(house: House, town: Town, at: { code: string; item: number }): Promise<void> {
  await markItem(house, town.people.head, { code: at.code, sendKey: randomUUID(), position: at.item });
}

export async function sayConclusion(
  house: House,
  town: Town,
  said: { code: string; text: string },
): Promise<void> {
  await writeConclusion(house, town.people.secretary, { ...said, sendKey: randomUUID(), version: 0 });
}

/** What the secretaries write short, and the one word that the rules of the hall name. */
export async function keepLists(house: House, town: Town): Promise<void> {
  const organisationId = town.wardId;
  await addShorthand(house, town.people.secretary, {
    organisationId,
    entries: [
      { short: 'tdp', expansion: 'tổ dân phố' },
      { short: 'gcn', expansion: 'giấy chứng nhận quyền sử dụng đất' },
      { short: 'gpmb', expansion: 'giải phóng mặt bằng' },
      { short: 'ubnd', expansion: 'Ủy ban nhân dân phường' },
    ],
  });
  await addWord(house, town.people.clerk, {
    organisationId,
    word: 'đồ lừa đảo',
    source: 'Nội quy hội trường của phường, mục 3',
    validFrom: '2026-01-01',
  });
}
