import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { keepPhoto } from '#app/rooms/opinions/acts/keep-photo.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, openOne, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { divertPetition } from './acts/divert.ts';
import { signAnswer } from './acts/sign.ts';
import { draftAnswer, returnDraft, saveDraft } from './acts/write.ts';
import type { DraftInput } from './inputs.ts';
import { presentPetition } from './present.ts';
import { presentDesk } from './present-desk.ts';
import { presentAnswerPhoto } from './present-photo.ts';
import type { PetitionRow } from './store.ts';

let house: House;
let ground: PetitionGround;
let petition: PetitionRow;

beforeEach(async () => {
  house = testHouse(await testDatabase(), { now: () => new Date('2026-11-23T02:00:00Z') });
  ground = await petitionGround(house);
  petition = await assignOne({ house, ground }, await openOne({ house, ground }));
});

const alt = 'Ba nắp cống mới trước cổng trường';
/** As a phone makes it: with the place where it was taken. */
const taken = async (color: string) => {
  const bytes = await sharp({ create: { width: 2600, height: 1300, channels: 3, background: color } })
    .withExif({ IFD3: { GPSLatitude: '21/1 0/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  return await keepPhoto(house, { name: 'cong.jpg', bytes });
};
const draft = (change: Partial<DraftInput>): DraftInput => ({
  ...draftOf(petition),
  ...{ outcome: 'resolved', evidence: null, gapsReason: null, photoAlt: alt },
  ...change,
});
const photoFor = async (actor: Actor) =>
  await presentAnswerPhoto(house, actor, { code: petition.code, number: '1' });
const view = async () => await presentPetition(house, petition.code, 'vi');

test('a photo is the evidence of what is done: drawn anew, in words too, public with the signature and not before', async () => {
  expect(await said(draftAnswer(house, ground.officer, draft({})))).toBe('petition.outcome-complete');
  const photo = await taken('#445');
  const silent = draft({ photo, photoAlt: null });
  expect(await said(draftAnswer(house, ground.officer, silent))).toBe('petition.photo-alt');
  await draftAnswer(house, ground.officer, draft({ photo }));
  expect(await photoFor(anonymous)).toBeNull();
  expect(await photoFor(ground.helper)).toBeNull();
  const bytes = await photoFor(ground.head);
  const meta = await sharp(bytes ?? undefined).metadata();
  expect([meta.exif, meta.width, meta.height]).toEqual([undefined, 2000, 1000]);
  const signed = await signAnswer(house, ground.head, signOf(petition));
  expect(signed.state).toBe('resolved');
  const [answer] = (await view())?.answers ?? [];
  expect([answer?.photo, answer?.emptyBoxes]).toEqual([{ width: 2000, height: 1000, alt }, []]);
  expect(await photoFor(anonymous)).toEqual(bytes);
});

test('what was handed in once stays when the draft is written again, until another takes its place or it is dropped', async () => {
  await draftAnswer(house, ground.officer, draft({ photo: await taken('#445') }));
  await returnDraft(house, ground.head, { code: petition.code, reason: 'Ghi rõ ngày' });
  const kept = async () =>
    (await presentDesk(house, ground.officer, { code: petition.code }, 'vi')).draft?.photo ?? null;
  await saveDraft(house, ground.officer, draft({ photo: null }));
  expect(await kept()).toMatchObject({ width: 2000 });
  const before = await photoFor(ground.officer);
  await saveDraft(house, ground.officer, draft({ photo: await taken('#a33') }));
  expect(await photoFor(ground.officer)).not.toEqual(before);
  await saveDraft(house, ground.officer, draft({ photo: null, dropPhoto: true }));
  expect(await kept()).toBeNull();
});

test('of what was diverted the photo goes too, but not where another answer shows the same', async () => {
  const photo = await taken('#445');
  const answered = async () => {
    await draftAnswer(house, ground.officer, draft({ photo }));
    await signAnswer(house, ground.head, signOf(petition));
    return petition.code;
  };
  const divert = async (code: string) =>
    await divertPetition(house, ground.clerk, {
      ...{ code, kind: 'denunciation', body: 'Thanh tra', handover: '12', sure: true },
    });
  const first = await answered();
  petition = await assignOne({ house, ground }, await openOne({ house, ground }));
  const second = await answered();
  await divert(first);
  expect(await house.files.get(photo.file)).not.toBeNull();
  await divert(second);
  expect(await house.files.get(photo.file)).toBeNull();
});
