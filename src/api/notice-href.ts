import { type Preferred, usePreferred } from './preferred.ts';

/** Formats that a notice has a page in. Audio and easy words are part of the usual page. */
const pages: Readonly<Partial<Record<Preferred['format'], string>>> = { 'large-print': '/large-print', 'giant-print': '/giant-print' };

/** The address of a version of a notice in a format. */
export const noticeHref = (format: Preferred['format'] | undefined, language: string, notice: string, version: string): string => `/${language}/notices/${notice}/${version}${(format && pages[format]) ?? ''}`;

/** The address of a version of a notice in the format that the person prefers. */
export function useNoticeHref(): (language: string, notice: string, version: string) => string {
  const format = usePreferred().preferred?.format;
  return (language, notice, version) => noticeHref(format, language, notice, version);
}
