import { AccessibilityPage } from './accessibility-page.tsx';
import type { DocumentPage } from './document-page.ts';
import { sayIn, type DocumentSite } from './document-site.ts';
import { HelpPage } from './help-page.tsx';
import { LandingPage } from './landing-page.tsx';
import { MistakesPage } from './mistakes-page.tsx';
import { NoticesPage } from './notice-lists.tsx';
import { noticePages } from './notice-pages-in.tsx';
import { DeadEndPage, SafetyPage } from './plain-pages.tsx';
import { RecordingsPage, RecordingSitePage } from './recordings-pages.tsx';

/** A page for every place with a sign, and the list of them. A landlord who records nothing has neither. */
function recordingPages(site: DocumentSite, language: string): DocumentPage[] {
  const { recordings } = site.pack;
  if (recordings.length === 0) return [];
  const places = recordings.flatMap((recording) => recording.sites.map((place) => ({ recording, place })));
  return [
    { address: '/recordings', listed: true, needs: 'hold', title: sayIn(site, language)('recordings.title'), content: <RecordingsPage site={site} language={language} /> },
    ...places.map(({ recording, place }) => ({
      address: `/recordings/${place.id}`, listed: true, needs: 'hold' as const, title: place.name, content: <RecordingSitePage site={site} language={language} recording={recording} place={place} />,
    })),
  ];
}

/** Every public page of a language. */
export function pagesIn(site: DocumentSite, language: string): DocumentPage[] {
  const say = sayIn(site, language);
  const props = { site, language };
  return [
    { address: '', listed: true, title: say('landing.title'), content: <LandingPage {...props} /> },
    { address: '/notices', listed: true, title: say('notices.title'), content: <NoticesPage {...props} /> },
    ...noticePages(site, language),
    ...recordingPages(site, language),
    { address: '/help', listed: true, title: say('help.title'), content: <HelpPage {...props} /> },
    { address: '/safety', listed: true, title: say('safety.title'), content: <SafetyPage {...props} /> },
    { address: '/accessibility', listed: true, title: say('accessibility.title'), content: <AccessibilityPage {...props} /> },
    ...(site.drafts.includes(language) ? [{ address: '/mistakes', listed: false, title: say('draft.tell'), content: <MistakesPage {...props} /> }] : []),
    { address: '/404', listed: false, title: say('not-found.title'), content: <DeadEndPage {...props} kind="not-found" /> },
    { address: '/offline', listed: false, title: say('offline.title'), content: <DeadEndPage {...props} kind="offline" /> },
  ];
}
