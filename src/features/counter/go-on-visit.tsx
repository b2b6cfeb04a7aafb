import { useState } from 'react';
import type { Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Leaves the record behind and goes to where the person is, perhaps without a connection. */
export function GoOnVisit({ onGo }: { onGo: () => Promise<Refusal | undefined> }) {
  const { say } = useWords('visit');
  const common = useWords('common');
  const problems = useWords('problems');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const go = async () => {
    setBusy(true);
    setRefusal(undefined);
    setRefusal(await onGo());
    setBusy(false);
  };
  return (
    <PageSection title={say('go.title')} id="go-on-visit">
      <p>{say('go.body')}</p>
      <p><Button variant="secondary" busy={busy} busyWords={common.t('loading')} onClick={() => { void go(); }}>{say('go.button')}</Button></p>
      {refusal && <NoticeBanner kind="late" word={common.t('error.title')} title={problems.say(`${refusal}.title`)} role="alert" takesFocus><p>{problems.say(`${refusal}.next`)}</p></NoticeBanner>}
    </PageSection>
  );
}
