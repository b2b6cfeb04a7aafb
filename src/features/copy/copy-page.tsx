import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readSession } from '#contract/session.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { readOptions } from '#src/api/read-options.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { KeptCopy } from './kept-copy.tsx';
import { MakeCopy } from './make-copy.tsx';
import { useCopy } from './use-copy.ts';

/** "Keep a copy on this phone": what it is, who should not, making it, removing it. */
export function CopyPage() {
  const { say, language } = useWords('copy');
  const common = useWords('common');
  const settings = useWords('settings');
  const { copy } = useAppActs();
  const view = useCopy();
  const session = useQuery(readOptions(readSession));
  const [shared, setShared] = useState(() => copy.shared());
  const [said, setSaid] = useState<'made' | 'made.passkey' | 'removed'>();
  const mark = (others: boolean) => {
    copy.setShared(others);
    setShared(others);
  };
  const body = () => {
    if (!view || (session.isPending && !view.record)) return <Skeleton label={common.t('loading')} shape="rows" rows={3} />;
    if (view.record) return <KeptCopy view={view} record={view.record} onRemoved={() => setSaid('removed')} />;
    if (shared) {
      return (
        <NoticeBanner kind="info" word={common.t('state.info')} title={say('shared.title')} action={<Button variant="secondary" onClick={() => mark(false)}>{say('shared.change')}</Button>}>
          <p>{say('shared.body')}</p>
        </NoticeBanner>
      );
    }
    const role = session.data?.role;
    // At the counter the screen is not the person's own, and nothing is kept on it.
    const personKey = role === 'resident' || role === 'joint-tenant' ? session.data?.personKey : undefined;
    return <MakeCopy code={view.code} personKey={personKey} onShared={() => mark(true)} onMade={(how) => setSaid(how === 'pin' ? 'made' : 'made.passkey')} />;
  };
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/settings`}>{settings.say('title')}</BackLink>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <p role="status" className={said ? undefined : 'visually-hidden'}>{said && say(said)}</p>
      {body()}
      {(['what', 'never', 'gone'] as const).map((part) => <PageSection key={part} id={part} title={say(`${part}.title`)}><p>{say(`${part}.body`)}</p></PageSection>)}
    </div>
  );
}
