import type { NoticeText, Pack } from '../pack.ts';

/** A stretch of a notice that a finding can point to: the summary, or one section of the whole. */
export interface NoticePart {
  readonly field: string;
  readonly layer: 'summary' | 'whole';
  readonly heading: string | null;
  readonly markdown: string;
}

/** One text of a notice, with where it stands. */
export interface NoticeFile {
  readonly notice: string;
  readonly version: string;
  readonly from: string;
  readonly newest: boolean;
  readonly language: string;
  readonly file: string;
  readonly text: NoticeText;
  readonly parts: readonly NoticePart[];
}

/** Splits a notice into its summary and the sections of the whole. */
export function partsOf({ summary, whole }: NoticeText): NoticePart[] {
  const sections = (whole ?? '').split(/^(?=## )/mu).filter((one) => one.trim() !== '').map((markdown): NoticePart => {
    const heading = /^## (?<heading>.+)$/mu.exec(markdown)?.groups?.['heading']?.trim() ?? null;
    return { field: heading ? `whole, "${heading}"` : 'whole', layer: 'whole', heading, markdown: markdown.replace(/^## .*$/mu, '') };
  });
  return [{ field: 'summary', layer: 'summary', heading: null, markdown: summary }, ...sections];
}

/** Every text of every notice that the pack names. */
export function noticeFiles(pack: Pack): NoticeFile[] {
  return pack.notices.flatMap((notice) => notice.versions.flatMap(({ version, from, languages }, place) => languages.flatMap(({ language }) => {
    const key = `${notice.id}/${version}/${language}`;
    const text = pack.texts[key];
    return text ? [{ notice: notice.id, version, from, newest: place === notice.versions.length - 1, language, file: `notices/${key}.md`, text, parts: partsOf(text) }] : [];
  })));
}

/** The newest English text of each notice. */
export const newestEnglish = (pack: Pack): NoticeFile[] => noticeFiles(pack).filter((one) => one.newest && one.language === 'en');
