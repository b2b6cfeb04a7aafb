import { addDays } from '../clock/calendar-date.ts';
import { fileKeptDays } from '../files/file-limits.ts';

/** How long an answer can be read before it has to be opened again, in days. No law sets it: a month, as long as the law gives for answering. */
export const answerOpenDays = 30;

/** The last day on which an answer opened on `today` can be read. Europe/London dates. */
export const answerClosesOn = (today: string): string => addDays(today, answerOpenDays);

/** The day on which an answer sent on `today` is deleted: with the files that went with it. */
export const answerDeletedOn = (today: string): string => addDays(today, fileKeptDays);
