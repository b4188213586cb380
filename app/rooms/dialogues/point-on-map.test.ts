import { expect, test } from 'vitest';
import { kilometresBeyond } from './point-on-map.ts';

test('a point far from the commune is no place of it', () => {
  const ward = { lat: 21.0031, lon: 105.8123, areaKm2: 3.1, isScattered: false };
  expect(kilometresBeyond({ lat: 21.02, lon: 105.82 }, ward)).toBe(0);
  expect(kilometresBeyond({ lat: 10.77, lon: 106.7 }, ward)).toBeGreaterThan(1000);
  expect(kilometresBeyond({ lat: 10.77, lon: 106.7 }, { ...ward, isScattered: true })).toBe(0);
  expect(kilometresBeyond({ lat: 10.77, lon: 106.7 }, { ...ward, lat: null })).toBe(0);
});
