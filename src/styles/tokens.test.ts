import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { toRgb, type Rgb } from './oklch.ts';

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const blocks = { light: /:root \{([^}]+)\}/, 'dark by device': /not\(\[data-theme='light'\]\) \{([^}]+)\}/, 'dark by choice': /:root\[data-theme='dark'\] \{([^}]+)\}/ };

function tokens(block: RegExp) {
  const body = block.exec(sheet)?.[1] ?? '';
  const found = new Map<string, Rgb>([...body.matchAll(/--([a-z-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g)]
    .map(([, name = '', l, c, h]): [string, Rgb] => [name, toRgb({ l: Number(l), c: Number(c), h: Number(h) })]));
  return (name: string): Rgb => {
    const colour = found.get(name);
    if (!colour) throw new Error(`No token ${name} in ${block}`);
    return colour;
  };
}

const words: [string, string[]][] = [
  ['ink', ['desk', 'paper', 'lift', 'done-soft', 'needs-soft', 'late-soft']],
  ['quiet', ['desk', 'paper', 'lift', 'done-soft', 'needs-soft', 'late-soft']],
  ['done', ['paper', 'lift', 'done-soft']],
  ['needs', ['paper', 'lift', 'needs-soft']],
  ['late', ['paper', 'lift', 'late-soft']],
];

test.each(Object.entries(blocks))('all words have 7:1 on every ground they stand on: %s', (_, block) => {
  const colours = tokens(block);
  for (const [ink, grounds] of words) for (const ground of grounds) {
    expect(contrast(colours(ink), colours(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
  }
});

test.each(Object.entries(blocks))('the edges of controls have 3:1: %s', (_, block) => {
  const colours = tokens(block);
  for (const ground of ['desk', 'paper', 'lift']) expect(contrast(colours('edge'), colours(ground))).toBeGreaterThanOrEqual(3);
});

test('dark by device and dark by choice are the same', () => {
  const [device, choice] = [blocks['dark by device'], blocks['dark by choice']].map((block) => (block.exec(sheet)?.[1] ?? '').replaceAll(/\s+/g, ' '));
  expect(device).toBe(choice);
});

test('no ground of a theme is worse for the accent than the one it was corrected against', () => {
  const [light, dark] = [tokens(blocks.light), tokens(blocks['dark by choice'])];
  const worstLight = toRgb({ l: 0.945, c: 0.012, h: 82 });
  const worstDark = toRgb({ l: 0.285, c: 0.012, h: 70 });
  for (const ground of ['desk', 'paper', 'lift']) {
    expect(contrast(light(ground), [0, 0, 0])).toBeGreaterThanOrEqual(contrast(worstLight, [0, 0, 0]) - 0.001);
    expect(contrast(dark(ground), [1, 1, 1])).toBeGreaterThanOrEqual(contrast(worstDark, [1, 1, 1]));
  }
});
