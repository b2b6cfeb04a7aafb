import { namesOfPack } from '#organisations/names-of-pack.ts';
import type { PackNotice } from '#organisations/pack.ts';
import { sectionIds, sectionTitles } from '#organisations/section-ids.ts';
import { sayIn, type DocumentSite } from './document-site.ts';
import { easyOf, newestOf } from './notice-versions.ts';

/** Words that may be wrong: what a reader sees of them, and where they stand, as whoever mends them looks for them. */
interface Piece {
  readonly words: string;
  readonly where: readonly string[];
}

/** Words of one draft of a notice, or of the pages around the notices. */
interface PieceGroup {
  readonly id: string;
  readonly title: string;
  /** The file that all its words lie in, where it is one: said once for all, because on paper each name would take a line more. */
  readonly file?: string;
  readonly pieces: readonly Piece[];
}

/** The draft of a version in a language: its summary, each of its sections by the id that it has in every language, its easy words. */
function groupOf(site: DocumentSite, language: string, notice: PackNotice, version: string): PieceGroup[] {
  const say = sayIn(site, language);
  const key = `${notice.id}/${version}`;
  const text = site.pack.texts[`${key}/${language}`];
  const draft = notice.versions.find((one) => one.version === version)?.languages.find((one) => one.language === language)?.draft;
  if (!text || !draft) return [];
  const ids = sectionIds(site.pack.texts[`${key}/en`]?.whole ?? '');
  const piece = (words: string, part: string): Piece => ({ words, where: [`${notice.id} ${version}`, part] });
  return [{
    id: `${notice.id}-${version}`,
    title: `${text.title} (${version})`,
    pieces: [
      piece(say('notice.summary'), 'summary'),
      ...sectionTitles(text.whole ?? '').map((title, place) => piece(title, `#${ids[place] ?? title}`)),
      ...(version === newestOf(notice) && easyOf(site, notice, version, language)?.language === language ? [piece(say('notice.easy-words'), 'easy-words')] : []),
    ],
  }];
}

/** A text as a reader knows it, without the values in it. */
const withoutValues = (text: string): string => text.replaceAll(/\{\{\w+\}\}/gu, '…');

/** Words of a file, each with its key. */
const piecesOf = (words: Iterable<readonly [string, string]>, before = ''): Piece[] => [...words].map(([key, text]) => ({ words: withoutValues(text), where: [before + key] }));

/** The texts of the public pages, by the page that each stands on: parts that are short enough to be printed. What stands on several comes last, with the words around every page. */
function groupsOfPages(site: DocumentSite, language: string): PieceGroup[] {
  const words = site.documents[language] ?? {};
  const titleOf = (page: string) => words[`${page}.title`];
  const pageOf = (key: string): string => { const [page = ''] = key.split('.'); return titleOf(page) === undefined ? '' : page; };
  const { '': shared = [], ...pages } = Object.groupBy(Object.entries(words), ([key]) => pageOf(key));
  return [
    ...Object.entries(pages).map(([page, texts = []]) => ({ id: `page-${page}`, title: withoutValues(titleOf(page) ?? page), file: 'documents', pieces: piecesOf(texts) })),
    { id: 'pages', title: sayIn(site, language)('mistakes.pages'), pieces: [...piecesOf(shared, 'documents: '), ...piecesOf(Object.entries(site.common[language] ?? {}), 'common: ')] },
  ];
}

/** Every draft text of the notices and of the public pages, and what the things of the pack are called, in a language that no translator has vouched for. */
export function mistakePieces(site: DocumentSite, language: string): PieceGroup[] {
  const say = sayIn(site, language);
  return [
    ...site.pack.notices.flatMap((notice) => notice.versions.toReversed().flatMap(({ version }) => groupOf(site, language, notice, version))),
    { id: 'names', title: say('mistakes.names'), file: 'vocabulary', pieces: piecesOf(Object.entries(namesOfPack(site.pack, site.vocabularies, language))) },
    ...groupsOfPages(site, language),
  ];
}

/** Where on the page of mistakes the words of a version stand; `undefined` where the page shows it in English and only the words around it are a draft. */
export const mistakesOf = (site: DocumentSite, language: string, notice: PackNotice, version: string): string | undefined => groupOf(site, language, notice, version)[0]?.id;
