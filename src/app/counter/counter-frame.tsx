import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ExitButton } from '#src/components/exit-button.tsx';
import { PageFooter } from '#src/components/page-footer.tsx';
import { PageFrame } from '#src/components/page-frame.tsx';
import { PageHeader } from '#src/components/page-header.tsx';
import { SampleMark } from '#src/components/sample-mark.tsx';
import { leaveAtOnce } from '#src/documents/leave-at-once.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationRead } from '../organisation-read.ts';

/** Leaves as everywhere, and lets nobody's record stay open. The browser finishes what was begun after the page has gone. */
function leaveCounter(exitTo: string | undefined): void {
  void Promise.allSettled([fetch('/api/counter/session', { method: 'DELETE', keepalive: true, credentials: 'same-origin' })]);
  leaveAtOnce(exitTo);
}

/** What stands around the officer's pages: the letterhead and the exit, where they always are. */
export function CounterFrame({ children, hidden = false }: { children: ReactNode; hidden?: boolean }) {
  const { t, say, language } = useWords('common');
  const organisation = useQuery(organisationRead(language)).data;
  return (
    <div hidden={hidden}>
      <PageFrame
        header={(
          <PageHeader
            skip={t('skip')}
            name={organisation?.name ?? '\u00A0'}
            homeHref={`/${language}/counter`}
            below={organisation?.sample && <SampleMark>{say('sample')}</SampleMark>}
            tools={null}
            exit={(
              <ExitButton
                href={organisation?.exitTo ?? '/offline-neutral.html'}
                onClick={(event) => {
                  event.preventDefault();
                  leaveCounter(organisation?.exitTo);
                }}
              >
                {say('exit')}
              </ExitButton>
            )}
          />
        )}
        footer={<PageFooter label={t('footer.label')} links={[{ href: `/${language}/help`, label: t('footer.help') }]} />}
      >
        {children}
      </PageFrame>
    </div>
  );
}
