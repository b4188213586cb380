import { describe, expect, test } from 'vitest';
import { pictureOf, policyFor } from './picture.ts';
import { fitsPoll, meanOf, wordSize } from './poll.ts';
import { momentIn, momentText, secondsInto } from './recording.ts';
import { printedToken, readSeatToken, seatTokenFrom } from './seat-token.ts';

const openedAt = '2026-11-23T02:00:00Z';
const passage = (minute: number, length: number, state = 'ended') => ({
  state,
  startedAt: new Date(Date.parse(openedAt) + minute * 60_000).toISOString(),
  endedAt: new Date(Date.parse(openedAt) + (minute + length) * 60_000).toISOString(),
});

describe('a moment in the recording', () => {
  const passages = [passage(5, 3), passage(10, 2, 'diverted'), passage(20, 3)];
  const [first = passage(5, 3), denounced = passage(10, 2), last = passage(20, 3)] = passages;
  const given = (one: ReturnType<typeof passage>) => ({ openedAt, passage: one, passages });
  const recording = { url: 'https://youtu.be/aBcDeFgHiJk', offsetSeconds: 90, cut: null };

  test('counts from where the session was opened', () => {
    expect(secondsInto(recording, given(first))).toBe(390);
    expect(secondsInto({ ...recording, offsetSeconds: -400 }, given(first))).toBeNull();
  });
  test('never leads to a denunciation', () => expect(secondsInto(recording, given(denounced))).toBeNull());
  test('comes earlier where what stood before it was cut out, and not where it was blanked', () => {
    expect(secondsInto({ ...recording, cut: 'blanked' }, given(last))).toBe(1290);
    expect(secondsInto({ ...recording, cut: 'removed' }, given(last))).toBe(1170);
    expect(secondsInto({ ...recording, cut: 'removed' }, given(first))).toBe(390);
  });
  test.each([
    ['https://www.youtube.com/watch?v=aBcDeFgHiJk', 'https://www.youtube.com/watch?v=aBcDeFgHiJk&t=95s'],
    ['https://youtu.be/aBcDeFgHiJk', 'https://youtu.be/aBcDeFgHiJk?t=95s'],
    ['https://phim.example.vn/phien.mp4', 'https://phim.example.vn/phien.mp4#t=95'],
  ])('%s', (url, wanted) => expect(momentIn({ ...recording, url }, 95)).toBe(wanted));
  test('reads like a player', () => expect(momentText(3751)).toBe('1:02:31'));
});

describe('the picture in the page', () => {
  test.each([
    ['https://www.youtube.com/watch?v=aBcDeFgHiJk', 'https://www.youtube-nocookie.com/embed/aBcDeFgHiJk'],
    ['https://youtu.be/aBcDeFgHiJk?si=x', 'https://www.youtube-nocookie.com/embed/aBcDeFgHiJk'],
    ['https://www.youtube.com/live/aBcDeFgHiJk', 'https://www.youtube-nocookie.com/embed/aBcDeFgHiJk'],
    ['https://hop.example.gov.vn/PhienDoiThoai', 'https://hop.example.gov.vn/PhienDoiThoai'],
  ])('%s is a frame', (address, src) => {
    const picture = pictureOf(address);
    expect(picture).toMatchObject({ kind: 'frame', src });
    expect(policyFor(picture)).toEqual({ frames: [new URL(src).origin], films: [] });
  });
  test('an HLS list is a film', () => {
    const picture = pictureOf('https://tv.example.vn/live/index.m3u8?k=1');
    expect(policyFor(picture)).toEqual({ frames: [], films: ['https://tv.example.vn'] });
  });
  test.each([null, 'http://tv.example.vn/a.m3u8', 'javascript:alert(1)', 'không phải địa chỉ'])(
    '%s is none',
    (address) => expect(pictureOf(address)).toBeNull(),
  );
});

describe('polls', () => {
  const three = [1, 2, 3];
  test.each([
    ['single', [2], null, true],
    ['single', [1, 2], null, false],
    ['multiple', [1, 3], null, true],
    ['multiple', [1, 1], null, false],
    ['multiple', [], null, false],
    ['scale', [4], null, false],
    ['word', [], 'chợ', true],
    ['word', [], null, false],
    ['single', [], 'chợ', false],
  ] as const)('%s takes %j and %s: %s', (kind, choices, word, fits) =>
    expect(fitsPoll({ kind, choices: three }, { choices, word })).toBe(fits),
  );
  test('a mean is of those who answered', () => {
    const options = [1, 2, 3, 4, 5].map((choice) => ({ choice, text: '', votes: choice === 5 ? 3 : 1 }));
    expect(meanOf(options)).toBe(3.6);
    expect(meanOf([])).toBeNull();
  });
  test('the size of a word goes by its share', () =>
    expect([wordSize(10, 10), wordSize(5, 10), wordSize(1, 100), wordSize(0, 0)]).toEqual([5, 3, 1, 1]));
});

describe('a seat token', () => {
  test('takes from chance only what is fair', () => {
    expect(seatTokenFrom([255, 254, 0, 1, 2, 3, 4, 5, 6, 7])).toBe('23456789');
    expect(seatTokenFrom([0, 1, 2])).toBeNull();
  });
  test('is read as it is printed, and as it is typed', () => {
    expect(readSeatToken(printedToken('K7QF3M9T').toLowerCase())).toBe('K7QF3M9T');
    expect([readSeatToken('K7QF3M9'), readSeatToken('K7QF3M9O')]).toEqual([null, null]);
  });
});
