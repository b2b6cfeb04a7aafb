const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 };
const pattern = new RegExp(String.raw`(?<![\w-])(?<many>\d+|(?:(?:twenty|thirty|forty|fifty|sixty|ninety)(?:-\w+)?)|${numbers.join('|')})(?: or more| more)?[ -](?:(?:calendar|working) )?(?<unit>day|week|month|year)s?\b`, 'giu');

function countOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const [ten = '', one = ''] = words.toLowerCase().split('-');
  return ten in tens ? (tens[ten] ?? 0) + Math.max(0, numbers.indexOf(one)) : numbers.indexOf(ten);
}

/** Times that an English text names, as ISO 8601 durations: "six years" is `P6Y`, "two weeks" `P14D`. A person's age ("12 years old") is none. */
export function durationsIn(text: string): string[] {
  return [...text.matchAll(pattern)].filter((one) => !/^ (?:old|of age)\b/u.test(text.slice(one.index + one[0].length))).map(({ groups }) => {
    const [many, unit] = [countOf(groups?.['many'] ?? ''), (groups?.['unit'] ?? '').toLowerCase()];
    return unit === 'week' ? `P${many * 7}D` : `P${many}${unit.charAt(0).toUpperCase()}`;
  });
}

/** A duration in one way of writing: `P12M` is `P1Y`. */
export function levelled(duration: string): string {
  const months = /^P(?<months>\d+)M$/u.exec(duration)?.groups?.['months'];
  return months && Number(months) % 12 === 0 && months !== '0' ? `P${Number(months) / 12}Y` : duration;
}
