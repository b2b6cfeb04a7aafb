/** Which language staff wrote their words in, so that a page in another one says so. */
export const up = `
alter table request_events add column words_language text;
alter table complaint_events add column words_language text;
`;

/** And down. */
export const down = `
alter table complaint_events drop column words_language;
alter table request_events drop column words_language;
`;
