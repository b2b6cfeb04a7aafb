import type { ReactNode } from 'react';
import { HeaderTool } from '#src/components/header-tool.tsx';
import { ExitButton } from '#src/components/exit-button.tsx';
import { ChoicesIcon, FolderIcon, HomeIcon, LanguageIcon, RequestsIcon, TextSizeIcon } from '#src/components/icons.tsx';
import { MainNav } from '#src/components/main-nav.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageFooter } from '#src/components/page-footer.tsx';
import { PageFrame } from '#src/components/page-frame.tsx';
import { PageHeader } from '#src/components/page-header.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { SampleMark } from '#src/components/sample-mark.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { sayIn, type DocumentSite } from './document-site.ts';

const icons = { 'home': <HomeIcon />, 'my-data': <FolderIcon />, 'choices': <ChoicesIcon />, 'requests': <RequestsIcon /> };

/**
 * What is painted before the app has loaded: the same frame as the app's, with the place of the page held, so that nothing moves when it comes.
 * The navigation and the word that there is no connection are in every shell; the style sheet shows them to who may be signed in, and to who has none (`shell.css`, `head-script.ts`).
 */
export function Shell({ site, language }: { site: DocumentSite; language: string }) {
  const say = sayIn(site, language);
  const { name, sample, exitTo } = site.pack.organisation;
  const place = (to: string, icon?: ReactNode) => ({ href: `/${language}/${to}`, label: say(`nav.${to}`), icon });
  return (
    <div className="shell">
      <PageFrame
        header={(
          <PageHeader
            skip={say('skip')}
            name={name}
            homeHref={`/${language}`}
            below={sample && <SampleMark>{say('sample')}</SampleMark>}
            tools={<><HeaderTool icon={<LanguageIcon />}>{say('tools.language')}</HeaderTool><HeaderTool icon={<TextSizeIcon />} shrinks>{say('tools.display')}</HeaderTool></>}
            exit={<ExitButton href={exitTo}>{say('exit')}</ExitButton>}
          />
        )}
        nav={(
          <MainNav
            label={say('nav.label')}
            menuLabel={say('nav.menu')}
            items={(['home', 'my-data', 'choices', 'requests'] as const).map((to) => place(to, icons[to]))}
            more={(['receipts', 'activity', 'outbox', 'settings'] as const).map((to) => place(to))}
          />
        )}
        strips={<NoticeBanner kind="waiting" word={say('offline.word')} title={say('offline.title')}>{say('offline.body')}</NoticeBanner>}
        stripsLabel={say('state.info')}
        footer={<PageFooter label={say('footer.label')} links={(['notices', 'help', 'safety'] as const).map((page) => ({ href: `/${language}/${page}`, label: say(`footer.${page}`) }))} />}
      >
        <Skeleton label={say('loading')} shape="title" rows={5} />
        {/* What `greet` fills on home, in the look that the app's heading has. */}
        <template><div className="stack-wide"><PageTitle lede="…">…</PageTitle><Skeleton label={say('loading')} shape="rows" rows={5} /></div></template>
        <noscript><p>{say('shell.no-script')}</p></noscript>
      </PageFrame>
    </div>
  );
}
