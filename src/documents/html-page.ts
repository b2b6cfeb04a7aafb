import { directionOf } from '#src/i18n/direction.ts';
import type { PageFiles } from './document-site.ts';

/** Stands for the address of the portal until the server starts. */
export const originMark = '__PUBLIC_ORIGIN__';

/** Stands for the code on paper that leads back to the page, until the server starts. */
export const codeMark = '__PAGE_CODE__';

interface HtmlPage {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Address of the page, for the canonical link; `null` where a page has none (shell, 404). */
  readonly address: string | null;
  /** The same page in other languages. */
  readonly alternates: readonly { readonly language: string; readonly address: string }[];
  readonly format?: 'large-print' | 'giant-print' | undefined;
  readonly accent: string;
  readonly headScript: string;
  readonly files: PageFiles;
  /** Scripts that run as soon as they have come, before and beside those of the page. */
  readonly before?: Omit<PageFiles, 'css'>;
  /** The page is whole without its scripts: they are fetched after its words, whose first paint they would take line and processor from. */
  readonly scriptsLast?: boolean;
  /** A script that the page's own fetches when the page stands (`enhance.ts`). */
  readonly further?: string | undefined;
  /** Files that the script asks for first: fetched beside it. */
  readonly fetchedFirst?: readonly string[];
  /** Style sheets that the script needs before it draws, and the first paint does not. */
  readonly laterStyles?: readonly { readonly address: string; readonly integrity: string }[];
  /** A sheet for paper, and for what only scripts open (`later.css`): no paint waits for it. */
  readonly laterSheet?: string;
  /** Inside `body`. */
  readonly body: string;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A whole HTML file: everything the first paint needs is inside it. */
export function htmlPage(page: HtmlPage): string {
  const { language, title, description, address, alternates, format, accent, headScript, files, before, scriptsLast = false, further, fetchedFirst = [], laterStyles = [], laterSheet, body } = page;
  const scripts = [
    ...(before ? [
      ...before.scripts.map((one) => `<script type="module" async src="${one.address}" integrity="${one.integrity}"></script>`),
      ...before.preloads.map((one) => `<link rel="modulepreload" href="${one.address}" integrity="${one.integrity}">`),
    ] : []),
    ...files.preloads.filter((one) => !before?.preloads.some(({ address }) => address === one.address)).map((one) => `<link rel="modulepreload" href="${one.address}" integrity="${one.integrity}">`),
    ...files.scripts.map((one) => `<script type="module" src="${one.address}" integrity="${one.integrity}"></script>`),
  ];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    `<meta name="description" content="${escape(description)}">`,
    `<script>${headScript}</script>`,
    `<style>${accent}${files.css}</style>`,
    ...fetchedFirst.map((address) => `<link rel="preload" as="fetch" href="${address}" crossorigin>`),
    ...(scriptsLast ? [] : scripts),
    '<link rel="icon" href="/icons/favicon.png" type="image/png">',
    '<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png">',
    `<link rel="manifest" href="/manifest-${language}.webmanifest">`,
    ...(address === null ? ['<meta name="robots" content="noindex">'] : [
      `<link rel="canonical" href="${originMark}${address}">`,
      ...alternates.map((one) => `<link rel="alternate" hreflang="${one.language}" href="${originMark}${one.address}">`),
      ...alternates.filter((one) => one.language === 'en').map((one) => `<link rel="alternate" hreflang="x-default" href="${originMark}${one.address}">`),
      `<meta property="og:title" content="${escape(title)}">`,
      `<meta property="og:description" content="${escape(description)}">`,
      '<meta property="og:type" content="article">',
      `<meta property="og:url" content="${originMark}${address}">`,
      `<meta property="og:image" content="${originMark}/icons/icon-512.png">`,
    ]),
  ];
  // At the end of the body they hold up no paint of what stands before them; deferred scripts still wait for them.
  const later = laterStyles.map((one) => `<link rel="stylesheet" href="${one.address}" integrity="${one.integrity}">\n`).join('')
    + (laterSheet ? `<link rel="stylesheet" media="print" href="${laterSheet}">\n` : '');
  const shape = (format ? ` data-format="${format}"` : '') + (further ? ` data-further="${further}"` : '');
  const last = scriptsLast ? scripts.map((one) => `${one}\n`).join('') : '';
  return `<!doctype html>\n<html lang="${language}" dir="${directionOf(language)}"${shape}>\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n${later}${last}</body>\n</html>\n`;
}
