import type { Device } from '#contract/devices.ts';

// The order matters: most browsers name others beside themselves.
const browsers: readonly (readonly [Device['browser'], RegExp])[] = [
  ['samsung', /SamsungBrowser\//u], ['edge', /Edg(?:A|iOS)?\//u], ['firefox', /(?:Firefox|FxiOS)\//u], ['chrome', /(?:Chrome|CriOS)\//u], ['safari', /Safari\//u],
];
const systems: readonly (readonly [Device['system'], RegExp])[] = [
  ['android', /Android/u], ['ios', /iPhone|iPad|iPod/u], ['windows', /Windows/u], ['mac', /Macintosh/u], ['linux', /Linux|CrOS/u],
];

const first = <Name extends string>(list: readonly (readonly [Name, RegExp])[], said: string): Name | undefined => list.find(([, mark]) => mark.test(said))?.[0];

/** What a browser says it is, as two coarse words; the rest of its line is not kept. */
export function deviceOf(userAgent: string): Device {
  return { browser: first(browsers, userAgent) ?? 'other', system: first(systems, userAgent) ?? 'other' };
}
