import { expect, test } from 'vitest';
import { parsePoint } from './point-written.ts';

const hanoi = { lat: 21.0031, lon: 105.8123 };
const saigon = { lat: 10.776444, lon: 106.700861 };

test.each([
  ['21.0031, 105.8123', hanoi],
  ['105.8123 21.0031', hanoi],
  ['21,0031; 105,8123', hanoi],
  ['21,0031 105,8123', hanoi],
  ['21.0031° N, 105.8123° E', hanoi],
  ['21.0031,105.8123', hanoi],
  ['(21.0031, 105.8123)', hanoi],
  ['Vĩ độ: 21,0031 Kinh độ: 105,8123', hanoi],
  ['lat=21.0031; lng=105.8123', hanoi],
  [`10°46'35.2"N 106°42'03.1"E`, saigon],
  ['10°46′35,2″B, 106°42′03,1″Đ', saigon],
  [`N 10° 46' 35.2", E 106° 42' 3.1"`, saigon],
  ['10 46 35.2 106 42 3.1', saigon],
  [`10°46.5867' N, 106°42.0517' E`, { lat: 10.776445, lon: 106.700862 }],
] as const)('%s', (text, meant) => expect(parsePoint(text)).toEqual(meant));

test.each([
  ['https://www.google.com/maps?q=21.0031,105.8123'],
  ['https://www.google.com/maps/search/?api=1&query=21.0031%2C105.8123'],
  ['https://maps.google.com/?ll=21.0031,105.8123&z=17'],
  // What the screen showed is not the place.
  [
    'https://www.google.com/maps/place/Nh%C3%A0+v%C4%83n+h%C3%B3a/@21.1,105.9,17z/data=!3m1!4b1!3d21.0031!4d105.8123',
  ],
  ['https://www.google.com/maps/@21.0031,105.8123,17z'],
  ['https://www.google.com/maps/place/21.0031,105.8123'],
  ['https://www.openstreetmap.org/?mlat=21.0031&mlon=105.8123#map=17/21.1/105.9'],
  ['https://www.openstreetmap.org/#map=17/21.0031/105.8123'],
  ['https://maps.apple.com/?ll=21.0031,105.8123'],
  ['https://www.bing.com/maps?cp=21.0031~105.8123&lvl=17'],
  ['geo:21.0031,105.8123?z=17'],
])('%s', (text) => expect(parsePoint(text)).toEqual(hanoi));

test.each([
  ['https://maps.app.goo.gl/AbCdEf123', 'short-link'],
  ['https://goo.gl/maps/AbCdEf', 'short-link'],
  ['https://www.google.com/maps/place/Nh%C3%A0+v%C4%83n+h%C3%B3a', 'link'],
  ['https://www.google.com/maps?q=48.8566,2.3522', 'link'],
  ['21.0031', 'words'],
  ['48.85, 2.35', 'words'],
  ['21.0031 S, 105.8123 E', 'words'],
  ['-21.0031, 105.8123', 'words'],
  [`10°76'35"N 106°42'3"E`, 'words'],
  [`10°46'61"N 106°42'3"E`, 'words'],
  ['10.5 46 35 106 42 3', 'words'],
  ['tổ 5, 12', 'words'],
  ['21.00.31, 105.8123', 'words'],
  ['', 'words'],
] as const)('%s is no point', (text, why) => expect(parsePoint(text)).toBe(why));
