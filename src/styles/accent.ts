import { contrast } from './contrast.ts';
import { fromHex, rgbFromHex, toHex, type Oklch } from './oklch.ts';

/** The grounds that accent words may stand on, the worst one for contrast of each theme. Their values are those of `tokens.css`. */
const accentGrounds = {
  light: { l: 0.945, c: 0.012, h: 82 },
  dark: { l: 0.285, c: 0.012, h: 70 },
} as const satisfies Record<string, Oklch>;

/** Enhanced contrast of WCAG 2.2 (1.4.6), which the product holds for all words. */
const wordContrast = 7;

interface Accent {
  /** For words, lines and filled buttons. */
  ink: string;
  /** A wash of the same hue that carries ink. */
  soft: string;
  /** Words on a filled button. */
  on: string;
}

const darkest = 0.2;
const lightest = 0.96;

/**
 * The organisation's colour as an accent that can be read. Hue is kept; lightness moves only as far as it must so that words in
 * it have 7:1 on every ground of the theme; colour strength is kept as far as a screen can show it.
 * Takes `#rrggbb` or `oklch(L C H)`; throws `RangeError` for anything else.
 */
export function accentFrom(colour: string): { light: Accent; dark: Accent } {
  const given = parse(colour);
  const chroma = Math.min(given.c, 0.19);
  const tint = Math.min(chroma, 0.016);
  const lightSoft = { ...given, l: 0.95, c: tint };
  const light = { ...given, c: chroma, l: Math.min(given.l, 0.5) };
  while (!readable(light, [accentGrounds.light, lightSoft]) && light.l > darkest) light.l -= 0.004;
  const darkSoft = { ...given, l: 0.285, c: tint };
  const dark = { ...given, c: Math.min(chroma, 0.13), l: Math.max(given.l, 0.76) };
  while (!readable(dark, [accentGrounds.dark, darkSoft]) && dark.l < lightest) dark.l += 0.004;
  return {
    light: { ink: toHex(light), soft: toHex(lightSoft), on: toHex({ l: 0.99, c: 0.005, h: 85 }) },
    dark: { ink: toHex(dark), soft: toHex(darkSoft), on: toHex({ l: 0.19, c: 0.01, h: 70 }) },
  };
}

function readable(ink: Oklch, grounds: readonly Oklch[]): boolean {
  return grounds.every((ground) => contrast(rgbFromHex(toHex(ink)), rgbFromHex(toHex(ground))) >= wordContrast);
}

/** The rule that gives a page its organisation's accent, to be inlined before the style sheet. */
export function accentCss(colour: string): string {
  const { light, dark } = accentFrom(colour);
  return `:root{--accent-light:${light.ink};--accent-light-soft:${light.soft};--accent-light-on:${light.on};`
    + `--accent-dark:${dark.ink};--accent-dark-soft:${dark.soft};--accent-dark-on:${dark.on}}`;
}

function parse(colour: string): Oklch {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return fromHex(colour);
  const parts = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i.exec(colour);
  if (!parts) throw new RangeError(`Not a colour as #rrggbb or oklch(L C H): ${colour}`);
  return { l: Number(parts[1]) / (parts[2] ? 100 : 1), c: Number(parts[3]), h: Number(parts[4]) };
}
