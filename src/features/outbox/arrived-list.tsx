import type { ReactNode } from 'react';
import { PageSection } from '#src/components/page-section.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Told } from '#src/offline/outbox/channel.ts';
import { ArrivedRow } from './arrived-row.tsx';

/** What went from here and has arrived, since the app was opened. Older acts are among the receipts. */
export function ArrivedList({ arrived, act }: { arrived: readonly Told[]; act: (told: Told) => ReactNode }) {
  const { t, say } = useWords('under-way');
  return (
    <PageSection title={say('arrived.title')} id="arrived">
      <p>{say('arrived.lede')}</p>
      <ul className="outbox-list" aria-label={t('arrived.title')}>{arrived.map((told) => <ArrivedRow key={told.entryId} told={told} what={act(told)} />)}</ul>
    </PageSection>
  );
}
