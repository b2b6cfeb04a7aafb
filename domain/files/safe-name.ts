import type { FileKind } from '#contract/files.ts';

/** The ending and the media type of each kind. */
export const fileTypes: Readonly<Record<FileKind, { readonly ending: string; readonly type: string }>> = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  jpeg: { ending: 'jpg', type: 'image/jpeg' },
  png: { ending: 'png', type: 'image/png' },
  text: { ending: 'txt', type: 'text/plain; charset=utf-8' },
};

const longest = 100;
/** Letters that are not seen (control, format with the marks that turn the direction, private, half a letter) and those that file systems read as something else. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const meaning = /[<>:"/\\|?*]/gu;
/** Names that Windows takes for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Endings that say what a file is, true or not. Another dot belongs to the name: `letter of 1.5.2024`. */
const ending = /\.(?:pdf|jpe?g|jfif|png|gif|webp|hei[cf]|bmp|tiff?|svg|te?xt|csv|html?|xml|js|mjs|vbs|ps1|sh|bat|cmd|com|exe|scr|msi|jar|apk|php|zip|docx?m?|xlsx?m?)$/iu;

/**
 * A name to keep and to save a file under: no folders, no letters that cannot be seen or that turn the others round, of bearable length, and with the ending of what the file is.
 * Whatever it was called, `photo.jpg.exe` included.
 */
export function safeName(given: string, kind: FileKind): string {
  const own = fileTypes[kind].ending;
  let name = (given.normalize('NFC').split(/[/\\]/u).at(-1) ?? '').replaceAll(unseen, '').replaceAll(meaning, '-').replaceAll(/\s+/gu, ' ');
  while (ending.test(name)) name = name.replace(ending, '');
  name = name.replaceAll(/^[.\s]+|[.\s]+$/gu, '');
  const short = Array.from(new Intl.Segmenter().segment(name.slice(0, longest * 4)), ({ segment }) => segment).slice(0, longest).join('').slice(0, longest * 2).trim();
  if (short === '') return `file.${own}`;
  return `${device.test(short) ? `_${short}` : short}.${own}`;
}
