import type { MyNotice } from '#contract/my-notice.ts';
import { noticeHref } from '#src/api/notice-href.ts';
import type { Preferred } from '#src/api/preferred.ts';

/** How a person reads a notice: as they prefer, as far as it is there. */
export interface Reading {
  /** The language that the person wants. */
  readonly wanted: string;
  /** How much of it is there in that language. */
  readonly there: 'whole' | 'summary' | 'none';
  /** It is a translation that nobody has vouched for. */
  readonly draft: boolean;
  readonly format: Preferred['format'];
  /** The public page in that language and format. */
  readonly href: string;
  /** The page in easy words, where the person wants them and they are there. */
  readonly easyHref: string | null;
}

/** Follows what the person prefers (product promise 13); `pageLanguage` where they have said nothing, and where the notice is not there in what they want. */
export function readingOf({ id, version, texts, easyWords }: MyNotice, preferred: Preferred | undefined, pageLanguage: string): Reading {
  const wanted = preferred?.language ?? pageLanguage;
  const format = preferred?.format ?? 'standard';
  const text = texts.find((one) => one.language === wanted);
  const easy = [wanted, pageLanguage, 'en'].find((one) => easyWords.includes(one));
  return {
    wanted, format,
    there: text ? (text.whole ? 'whole' : 'summary') : 'none',
    draft: text?.draft ?? false,
    href: noticeHref(format, text ? wanted : pageLanguage, id, version),
    easyHref: format === 'easy-read' && easy ? `/${easy}/notices/${id}/easy-words` : null,
  };
}
