const key = 'keyholder.reading';

/** How this device reads aloud: how fast, and in whose voice for each language. Nothing personal. */
export interface ReadingWish { readonly rate: string; readonly voices: Readonly<Record<string, string>> }

export function readingWish(): ReadingWish {
  try {
    return { rate: '1', voices: {}, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ReadingWish>) };
  } catch {
    return { rate: '1', voices: {} }; // Storage is forbidden, or the note cannot be read.
  }
}

/** Remembers it where the device lets us; it holds until the page is left in any case. */
export function keepReadingWish(wish: ReadingWish): void {
  try {
    localStorage.setItem(key, JSON.stringify(wish));
  } catch {
    return;
  }
}
