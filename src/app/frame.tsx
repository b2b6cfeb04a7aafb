import { useQuery } from '@tanstack/react-query';
import { lazy, memo, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { ExitButton } from '#src/components/exit-button.tsx';
import { HeaderTool } from '#src/components/header-tool.tsx';
import { LanguageIcon, TextSizeIcon } from '#src/components/icons.tsx';
import { PageFooter } from '#src/components/page-footer.tsx';
import { PageFrame } from '#src/components/page-frame.tsx';
import { PageHeader } from '#src/components/page-header.tsx';
import { SampleMark } from '#src/components/sample-mark.tsx';
import { leaveAtOnce } from '#src/documents/leave-at-once.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { Navigation } from './navigation.tsx';
import { organisationRead } from './organisation-read.ts';
import { Strips } from './strips.tsx';

// Looked at by few. Where it cannot be fetched the page says so.
/** Fetched when somebody opens it. */
export const AppDisplaySettings = lazy(async () => ({ default: (await import('./display-settings.tsx')).AppDisplaySettings }));
const LanguageList = lazy(async () => ({ default: (await import('./language-list.tsx')).LanguageList }));
// Only a draft language needs it; where it cannot be fetched the page stands without it.
const DraftMark = lazy<ComponentType>(() => import('./draft-mark-of-app.tsx').then((module) => ({ default: module.DraftMarkOfApp }), () => ({ default: () => null })));

/** What stands around every page: tools and exit, navigation for who is signed in, strips, footer. Drawn anew for its own sake only, not with every step. */
export const Frame = memo(function Frame({ withNav, isDraft, children }: { withNav: boolean; isDraft: boolean; children: ReactNode }) {
  const { t, say, language } = useWords('common');
  const organisation = useQuery(organisationRead(language)).data;
  const [open, setOpen] = useState<'display' | 'language'>();
  const close = () => setOpen(undefined);
  return (
    <PageFrame
      header={(
        <PageHeader
          skip={t('skip')}
          name={organisation?.name ?? '\u00A0'}
          homeHref={`/${language}${withNav ? '/home' : ''}`}
          below={organisation?.sample && <SampleMark>{say('sample')}</SampleMark>}
          tools={(
            <>
              <HeaderTool icon={<LanguageIcon />} onClick={() => setOpen('language')}>{t('tools.language')}</HeaderTool>
              <HeaderTool icon={<TextSizeIcon />} onClick={() => setOpen('display')} shrinks>{t('tools.display')}</HeaderTool>
            </>
          )}
          exit={(
            <ExitButton
              href={organisation?.exitTo ?? '/offline-neutral.html'}
              onClick={(event) => {
                event.preventDefault();
                leaveAtOnce(organisation?.exitTo);
              }}
            >
              {say('exit')}
            </ExitButton>
          )}
        />
      )}
      nav={withNav && <Navigation />}
      strips={<Strips />}
      stripsLabel={t('state.info')}
      footer={(
        <PageFooter
          label={t('footer.label')}
          links={(['notices', 'help', 'safety', 'accessibility'] as const).map((name) => ({ href: `/${language}/${name}`, label: t(`footer.${name}`) }))}
        >
          {isDraft && <Suspense><DraftMark /></Suspense>}
        </PageFooter>
      )}
    >
      {children}
      <Dialog open={open !== undefined} onClose={close} title={say(open === 'language' ? 'tools.language' : 'display.title')} actions={<Button onClick={close}>{say('close')}</Button>}>
        <Suspense>{open === 'display' && <AppDisplaySettings />}{open === 'language' && <LanguageList />}</Suspense>
      </Dialog>
    </PageFrame>
  );
});
