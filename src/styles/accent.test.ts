import { expect, test } from 'vitest';
import { accentCss, accentFrom } from './accent.ts';
import { contrast } from './contrast.ts';
import { fromHex, rgbFromHex, toHex } from './oklch.ts';

const ratio = (one: string, other: string) => contrast(rgbFromHex(one), rgbFromHex(other));
const colours = ['#ffd800', '#ffffff', '#000000', '#e4002b', '#00a3e0', '#7ac143', '#5b2d8e', '#123456', '#f3e9d2', '#808080', 'oklch(0.7 0.25 145)', 'oklch(40% 0.1 250)'];

test.each(colours)('words in the accent made from %s have 7:1 on every ground, and words on it too', (colour) => {
  const { light, dark } = accentFrom(colour);
  for (const ground of [toHex({ l: 0.945, c: 0.012, h: 82 }), '#ffffff', light.soft]) expect(ratio(light.ink, ground)).toBeGreaterThanOrEqual(7);
  for (const ground of [toHex({ l: 0.285, c: 0.012, h: 70 }), '#15110e', dark.soft]) expect(ratio(dark.ink, ground)).toBeGreaterThanOrEqual(7);
  expect(ratio(light.ink, light.on)).toBeGreaterThanOrEqual(7);
  expect(ratio(dark.ink, dark.on)).toBeGreaterThanOrEqual(7);
});

test('the hue of the organisation survives the correction', () => {
  const given = fromHex('#00a3e0');
  expect(Math.abs(fromHex(accentFrom('#00a3e0').light.ink).h - given.h)).toBeLessThan(6);
});

test('a colour that is safe already is not changed by more than a shade', () => {
  expect(fromHex(accentFrom('#123456').light.ink).l).toBeCloseTo(fromHex('#123456').l, 2);
});

test('hex goes to oklch and back', () => {
  for (const hex of ['#123456', '#e4002b', '#fefefe']) expect(toHex(fromHex(hex))).toBe(hex);
});

test('the rule holds only custom properties with colours', () => {
  expect(accentCss('#e4002b')).toMatch(/^:root\{(--accent-(light|dark)(-soft|-on)?:#[0-9a-f]{6};?){6}\}$/);
});

test('anything but a colour is refused', () => {
  expect(() => accentFrom('red;}body{display:none')).toThrow(RangeError);
});
