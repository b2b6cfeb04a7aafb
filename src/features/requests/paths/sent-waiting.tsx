import type { RequestKind } from '#contract/request-words.ts';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useConnected } from '#src/offline/connection.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** It is on this device only: said at once, with another way to ask for who cannot wait. */
export function SentWaiting({ kind }: { kind: RequestKind }) {
  const { t, say, language } = useWords('requests');
  const { reachUs, whyItWaits } = useAppActs();
  const connected = useConnected();
  return (
    <div className="stack-wide">
      <PageTitle above={say(`kind.${kind}`)}>{say(connected ? 'waiting.title.sending' : 'waiting.title')}</PageTitle>
      <NoticeBanner kind="waiting" word={t('waiting.word')} title={say('waiting.clock')} role="alert">
        {whyItWaits(<p>{say(connected ? 'waiting.sending' : 'waiting.offline')}</p>)}
      </NoticeBanner>
      <div className="button-row"><LinkButton variant="secondary" href={`/${language}/requests`}>{say('not-found.all')}</LinkButton></div>
      <p>{say('waiting.other-way')}</p>
      {reachUs}
    </div>
  );
}
