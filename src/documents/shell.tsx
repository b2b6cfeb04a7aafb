import { HeaderTool } from '#src/components/header-tool.tsx';
import { ExitButton } from '#src/components/exit-button.tsx';
import { LanguageIcon, TextSizeIcon } from '#src/components/icons.tsx';
import { PageFooter } from '#src/components/page-footer.tsx';
import { PageFrame } from '#src/components/page-frame.tsx';
import { PageHeader } from '#src/components/page-header.tsx';
import { SampleMark } from '#src/components/sample-mark.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { sayIn, type DocumentSite } from './document-site.ts';

/** What is painted before the app has loaded: the same frame as the app's, with the place of the page held. */
export function Shell({ site, language }: { site: DocumentSite; language: string }) {
  const say = sayIn(site, language);
  const { name, sample, exitTo } = site.pack.organisation;
  return (
    <PageFrame
      skip={say('skip')}
      header={(
        <PageHeader
          name={name}
          homeHref={`/${language}`}
          below={sample && <SampleMark>{say('sample')}</SampleMark>}
          tools={<><HeaderTool icon={<LanguageIcon />}>{say('tools.language')}</HeaderTool><HeaderTool icon={<TextSizeIcon />} shrinks>{say('tools.display')}</HeaderTool></>}
          exit={<ExitButton href={exitTo}>{say('exit')}</ExitButton>}
        />
      )}
      footer={<PageFooter label={say('footer.label')} links={(['notices', 'help', 'safety'] as const).map((page) => ({ href: `/${language}/${page}`, label: say(`footer.${page}`) }))} />}
    >
      <Skeleton label={say('loading')} shape="title" rows={3} />
    </PageFrame>
  );
}
