const written = (language: string, most: number) => new Intl.NumberFormat(language, { numberingSystem: 'latn', maximumFractionDigits: most });

/** A size for people: kilobytes below one megabyte, else megabytes with one place. The unit is chosen by the key, the number written as the language does. */
export function fileSize(bytes: number, language: string): { readonly key: 'file.kb' | 'file.mb'; readonly size: string } {
  if (bytes < 1_000_000) return { key: 'file.kb', size: written(language, 0).format(Math.max(1, Math.round(bytes / 1000))) };
  return { key: 'file.mb', size: written(language, 1).format(bytes / 1_000_000) };
}
