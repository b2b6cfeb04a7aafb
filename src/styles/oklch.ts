/** A colour by lightness (0 to 1), chroma and hue (degrees), as in CSS `oklch()`. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** Red, green and blue of sRGB, each from 0 to 1. */
export type Rgb = readonly [number, number, number];

// The matrices are those of Björn Ottosson's Oklab, which CSS Color 4 took over.
function linearRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const shown = (part: number) => part >= -0.0005 && part <= 1.0005;

/** The colour in sRGB; chroma is lowered until a screen can show it, so the hue never shifts. */
export function toRgb(colour: Oklch): Rgb {
  let c = colour.c;
  let linear = linearRgb({ ...colour, c });
  while (!linear.every(shown) && c > 0) {
    c = Math.max(0, c - 0.002);
    linear = linearRgb({ ...colour, c });
  }
  const [red, green, blue] = linear.map((part) => {
    const clamped = Math.min(1, Math.max(0, part));
    return clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
  }) as [number, number, number];
  return [red, green, blue];
}

/** The colour as `#rrggbb`. */
export function toHex(colour: Oklch): string {
  return `#${toRgb(colour).map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`;
}

/** Reads `#rrggbb`. */
export function fromHex(hex: string): Oklch {
  const [red, green, blue] = rgbFromHex(hex).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** Red, green and blue of `#rrggbb`, each from 0 to 1. */
export function rgbFromHex(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}
