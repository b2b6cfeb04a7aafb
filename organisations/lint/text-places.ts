import type { Pack } from '../pack.ts';
import { type NoticeFile, noticeFiles } from './notice-parts.ts';

/** A stretch of text that people read, with where it stands. */
export interface TextPlace {
  readonly file: string;
  readonly field: string;
  readonly text: string;
  readonly language: string;
  /** Since when it is said: the version's date, or today for what is not a notice. */
  readonly saidSince: string | null;
  /** A section that tells of earlier versions. */
  readonly past: boolean;
}

function noticePlaces({ file, language, from, newest, text, parts }: NoticeFile, pastSections: readonly string[]): TextPlace[] {
  const saidSince = newest ? null : from;
  const sections = parts.map(({ field, markdown, heading }) => ({ file, language, field, text: markdown, saidSince, past: heading !== null && pastSections.includes(heading) }));
  return [{ file, language, field: 'title', text: text.title, saidSince, past: false }, ...sections];
}

/** Everything in a pack that reaches people's eyes: notices by section, its own words, contacts, articles, what facts come from. */
export function textPlaces(pack: Pack, pastSections: readonly string[]): TextPlace[] {
  const { contacts, regulator, ombudsman } = pack.organisation;
  const place = (file: string, field: string, text: string, language = 'en'): TextPlace => ({ file, field, text, language, saidSince: null, past: false });
  const offices = [...contacts.map((one, number) => [`contacts.${number}`, one] as const), ['regulator.contact', regulator.contact] as const, ...(ombudsman ? [['ombudsman.contact', ombudsman.contact] as const] : [])];
  return [
    ...noticeFiles(pack).flatMap((one) => noticePlaces(one, pastSections)),
    ...Object.entries(pack.words).flatMap(([language, words]) => Object.entries(words).map(([field, text]) => place(`words/${language}.json`, field, text, language))),
    ...offices.flatMap(([field, { phone, email, post, counter, web }]) => Object.entries({ phone, email, post: post?.join(', '), counter: counter?.join(', '), web })
      .flatMap(([way, text]) => (text ? [place('organisation.json', `${field}.${way}`, text)] : []))),
    ...pack.purposes.map(({ id, basis }) => place('purposes.json', `${id}.basis`, `${basis.article}. ${basis.condition ?? ''}`)),
    ...pack.recordings.flatMap(({ id, sites }) => sites.map((site) => place('recordings.json', `${id}.sites.${site.id}`, site.name))),
    ...pack.choices.flatMap(({ purpose, takenBackAt }) => (takenBackAt ? [place('choices.json', `${purpose}.takenBackAt`, takenBackAt.website)] : [])),
    ...pack.sources.map(({ id, title }) => place('sources.json', `${id}.title`, title)),
  ];
}
