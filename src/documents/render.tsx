import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { accentCss } from '#src/styles/accent.ts';
import { directionOf } from '#src/i18n/direction.ts';
import { LanguageProvider } from '#src/i18n/language-context.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import documentCss from '#src/styles/document.css?inline';
import fieldsCss from '#src/styles/fields.css?inline';
import rowsCss from '#src/styles/rows.css?inline';
import printCss from '#src/styles/print.css?inline';
import settingsCss from '#src/styles/settings.css?inline';
import appCss from '#src/styles/app.css?inline';
import pagesCss from './document-pages.css?inline';
import laterRules from './later.css?inline';
import shellCss from './shell.css?inline';
import { DocumentFrame } from './document-frame.tsx';
import { sayIn, type DocumentSite, type PageFiles, type RenderedPage } from './document-site.ts';
import { documentHeadScript, shellHeadScript, type FilesOfPlaces } from './head-script.ts';
import type { DocumentPage } from './document-page.ts';
import { htmlPage } from './html-page.ts';
import { pagesIn } from './pages-in.tsx';
import { ChoosePage } from './landing-page.tsx';
import { Shell } from './shell.tsx';

/** Names of the script files by what they are for, and of the sheet that follows. */
export type BuiltFiles = Readonly<Record<'page' | 'app' | 'greet' | 'hold' | 'aloud', Omit<PageFiles, 'css'>>> & { readonly appStyles: readonly { readonly address: string; readonly integrity: string }[]; readonly laterSheet: string };

/** What the build knows of the app in one language. */
interface ShellFacts {
  /** The JSON that the app reads from its shell. */
  readonly data: string;
  /** Files of words that every page of the app needs. */
  readonly wordsAtStart: readonly string[];
  readonly filesOfPlaces: FilesOfPlaces;
}

/** By the name that `vite.config.ts` gives the group. */
const isHeavy = ({ address }: { readonly address: string }): boolean => address.startsWith('/assets/libraries-');

const pageCss = `${documentCss}@layer components{${fieldsCss}${rowsCss}}${pagesCss}`;

/** The sheet that public pages fetch after their words. */
export const laterCss = `@layer components{${settingsCss}}${laterRules}@layer print{${printCss}}`;

/** Renders every public page, the 404 and offline pages, and a shell for each language of the app. */
export function renderSite(site: DocumentSite, files: BuiltFiles, shellLanguages: readonly string[], shellFacts: (language: string) => ShellFacts): RenderedPage[] {
  for (const language of site.languages) keepWords(language, 'common', site.common[language] ?? {}); // Names of days and months.
  const accent = accentCss(site.pack.organisation.colour);
  const inLanguage = (language: string, page: ReactElement) => renderToStaticMarkup(<LanguageProvider value={language}>{page}</LanguageProvider>);
  const { name } = site.pack.organisation;
  const page = (language: string, title: string, rest: string | null, content: ReactElement, { format, needs, mistakes }: Pick<DocumentPage, 'format' | 'needs' | 'mistakes'> = {}): string => {
    const addressIn = (other: string) => `/${other}${rest ?? ''}`;
    return htmlPage({
      language, title: `${title} – ${name}`, description: sayIn(site, language)('landing.lede', { name }), format, accent, headScript: documentHeadScript,
      address: rest === null ? null : addressIn(language),
      alternates: site.languages.map((one) => ({ language: one, address: addressIn(one) })),
      files: { css: pageCss, scripts: files.page.scripts, preloads: [] }, scriptsLast: true, laterSheet: files.laterSheet, further: needs && files[needs].scripts[0]?.address,
      body: inLanguage(language, <DocumentFrame site={site} language={language} addressIn={addressIn} addressHere={rest === null ? null : addressIn(language)} mistakes={mistakes}>{content}</DocumentFrame>),
    });
  };
  const documents = site.languages.flatMap((language) => pagesIn(site, language).map(({ address, listed, title, content, format, needs, mistakes }) => ({
    address: `/${language}${address}`, html: page(language, title, listed ? address : null, content, { format, needs, mistakes }),
  })));
  const shells = shellLanguages.map((language) => {
    const { data, wordsAtStart, filesOfPlaces } = shellFacts(language);
    const [heavy, light] = [files.app.preloads.filter(isHeavy), files.app.preloads.filter((one) => !isHeavy(one))];
    return {
      address: `/shell/${language}`,
      html: htmlPage({
        language, title: name, description: sayIn(site, language)('landing.lede', { name }), address: null, alternates: [], accent, headScript: shellHeadScript(filesOfPlaces, heavy),
        files: { css: documentCss + appCss + shellCss, ...files.app, preloads: light }, before: files.greet, fetchedFirst: wordsAtStart, laterStyles: files.appStyles,
        body: `<script type="application/json" id="keyholder-organisation">${data.replaceAll('<', String.raw`\u003c`)}</script>`
          + `<div id="app">${inLanguage(language, <Shell site={site} language={language} />)}</div>`,
      }),
    };
  });
  return [...documents, { address: '/', html: page('en', sayIn(site, 'en')('choose.title'), '', <ChoosePage site={site} />) }, { address: '/offline-neutral.html', html: neutralPage(site, files.page.scripts) }, ...shells];
}

/** Says nothing about landlord or data: where quick exit leads without a connection. */
function neutralPage(site: DocumentSite, scripts: PageFiles['scripts']): string {
  const tags = scripts.map(({ address, integrity }) => `<script type="module" src="${address}" integrity="${integrity}"></script>\n`).join('');
  const words = site.languages.map((language) => `<p lang="${language}" dir="${directionOf(language)}">${sayIn(site, language)('neutral.title')}${signsOf(language).stop} ${sayIn(site, language)('neutral.lede')}</p>`);
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>${sayIn(site, 'en')('neutral.title')}</title>\n${tags}</head>\n<body>\n<main><h1>${sayIn(site, 'en')('neutral.title')}</h1>${words.join('')}</main>\n</body>\n</html>\n`;
}
