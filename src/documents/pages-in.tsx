import type { ReactElement } from 'react';
import { sayIn, type DocumentSite } from './document-site.ts';
import { HelpPage } from './help-page.tsx';
import { LandingPage } from './landing-page.tsx';
import { ArchivePage, NoticesPage } from './notice-lists.tsx';
import { NoticePage } from './notice-page.tsx';
import { newestOf, noticeAddress, textOf } from './notice-versions.ts';
import { AccessibilityPage, DeadEndPage, SafetyPage } from './plain-pages.tsx';

interface DocumentPage {
  /** Below the language: `''`, `/help`, `/notices/residents/v2/large-print`. */
  readonly address: string;
  /** `false` for pages that search engines and other languages do not link to: 404 and offline. */
  readonly listed: boolean;
  readonly title: string;
  readonly content: ReactElement;
  readonly format?: 'large-print' | 'giant-print' | undefined;
}

function noticePages(site: DocumentSite, language: string): DocumentPage[] {
  return site.pack.notices.flatMap((notice) => {
    const newest = newestOf(notice);
    const shown = [{ version: newest, named: false }, ...notice.versions.map(({ version }) => ({ version, named: true }))];
    const pages = shown.flatMap(({ version, named }) => (['standard', 'large-print', 'giant-print'] as const).map((format): DocumentPage => ({
      address: noticeAddress('', notice.id, named ? version : null, format).slice(1),
      listed: true,
      title: textOf(site, notice, version, language).text.title,
      content: <NoticePage site={site} language={language} notice={notice} version={version} format={format} named={named} />,
      format: format === 'standard' ? undefined : format,
    })));
    return [...pages, {
      address: `/notices/${notice.id}/archive`, listed: true, title: sayIn(site, language)('notice.archive'),
      content: <ArchivePage site={site} language={language} notice={notice} />,
    }];
  });
}

/** Every public page of a language. */
export function pagesIn(site: DocumentSite, language: string): DocumentPage[] {
  const say = sayIn(site, language);
  const props = { site, language };
  return [
    { address: '', listed: true, title: say('landing.title'), content: <LandingPage {...props} /> },
    { address: '/notices', listed: true, title: say('notices.title'), content: <NoticesPage {...props} /> },
    ...noticePages(site, language),
    { address: '/help', listed: true, title: say('help.title'), content: <HelpPage {...props} /> },
    { address: '/safety', listed: true, title: say('safety.title'), content: <SafetyPage {...props} /> },
    { address: '/accessibility', listed: true, title: say('accessibility.title'), content: <AccessibilityPage {...props} /> },
    { address: '/404', listed: false, title: say('not-found.title'), content: <DeadEndPage {...props} kind="not-found" /> },
    { address: '/offline', listed: false, title: say('offline.title'), content: <DeadEndPage {...props} kind="offline" /> },
  ];
}
