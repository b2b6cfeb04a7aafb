import { readMyNotice } from '#contract/my-notice.ts';
import { readOptions } from '#src/api/read-options.ts';

/** A notice beside the person's own facts and choices. */
export const myNoticeQuery = (noticeId: string, language: string) => readOptions(readMyNotice, { params: { noticeId }, query: { language } });
