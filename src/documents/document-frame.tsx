import type { ReactNode } from 'react';
import { Button } from '#src/components/button.tsx';
import { DraftMark } from '#src/components/draft-mark.tsx';
import { ExitButton } from '#src/components/exit-button.tsx';
import { HeaderTool } from '#src/components/header-tool.tsx';
import { LanguageIcon, TextSizeIcon } from '#src/components/icons.tsx';
import { PageFooter } from '#src/components/page-footer.tsx';
import { PageFrame } from '#src/components/page-frame.tsx';
import { PageHeader } from '#src/components/page-header.tsx';
import { SampleMark } from '#src/components/sample-mark.tsx';
import { SettingsPanel } from '#src/components/settings-panel.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { sayIn, type DocumentSite } from './document-site.ts';
import { PageLanguages } from './page-languages.tsx';
import { WayBack } from './way-back.tsx';

interface DocumentFrameProps {
  readonly site: DocumentSite;
  readonly language: string;
  /** The same page in every language, for the language tool. */
  readonly addressIn: (language: string) => string;
  /** Address of this page; `null` where it has none (404, offline). */
  readonly addressHere: string | null;
  /** Where its words stand on the page of mistakes. */
  readonly mistakes?: string | undefined;
  readonly children: ReactNode;
}

/** What stands around every public page: letterhead, look and language, exit, footer. */
export function DocumentFrame({ site, language, addressIn, addressHere, mistakes = 'pages', children }: DocumentFrameProps) {
  const say = sayIn(site, language);
  const { name, sample, exitTo } = site.pack.organisation;
  const device = say('display.device');
  const languages = site.languages.map((code) => ({ code, name: nameOfLanguage(code), href: addressIn(code), current: code === language }));
  return (
    <PageFrame
      header={(
        <PageHeader
          skip={say('skip')}
          name={name}
          homeHref={`/${language}`}
          below={sample && <SampleMark>{say('sample')}</SampleMark>}
          tools={(
            <>
              <HeaderTool icon={<LanguageIcon />} href={languages.length > 1 ? '#languages' : '/'}>{say('tools.language')}</HeaderTool>
              <HeaderTool icon={<TextSizeIcon />} popoverTarget="display" shrinks>{say('tools.display')}</HeaderTool>
            </>
          )}
          exit={<ExitButton href={exitTo}>{say('exit')}</ExitButton>}
        />
      )}
      footer={(
        <PageFooter
          label={say('footer.label')}
          links={(['notices', 'help', 'safety', 'accessibility'] as const).map((page) => ({ href: `/${language}/${page}`, label: say(`footer.${page}`) }))}
        >
          {languages.length > 1 && <PageLanguages title={say('notice.languages')} languages={languages} />}
          {site.drafts.includes(language) && (
            <DraftMark tell={<a href={`/${language}/mistakes#${mistakes}`}>{say('draft.tell')}</a>}>{say('draft.body')}</DraftMark>
          )}
        </PageFooter>
      )}
    >
      {children}
      {addressHere && <WayBack words={say('print.back')} address={addressHere} />}
      <div id="display" popover="auto" className="display-panel" role="dialog" aria-label={say('display.title')}>
        <SettingsPanel
          value={{ textSize: '1', theme: 'device', contrast: 'device', motion: 'device', spacing: 'device' }}
          onChange={() => undefined}
          words={{
            textSize: { legend: say('display.text-size'), 1: 'A', 2: 'A', 3: 'A', 4: 'A' },
            theme: { legend: say('display.theme'), device, light: say('display.light'), dark: say('display.dark') },
            contrast: { legend: say('display.contrast'), device, more: say('display.more') },
            spacing: { legend: say('display.spacing'), device: say('display.spacing-plain'), wide: say('display.wide') },
            motion: { legend: say('display.motion'), device, none: say('display.none') },
          }}
        />
        <Button variant="secondary" popoverTarget="display" popoverTargetAction="hide">{say('display.close')}</Button>
      </div>
    </PageFrame>
  );
}
