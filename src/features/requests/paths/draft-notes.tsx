import type { RequestKind } from '#contract/request-words.ts';
import { Button } from '#src/components/button.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What was typed before was found and stands in the form. */
export function DraftFound({ since, onward, onStartAgain }: { since: string; onward: string; onStartAgain: () => void }) {
  const { say } = useWords('asking');
  const common = useWords('common');
  const { day, time } = useDates();
  return (
    <NoticeBanner
      kind="info" word={common.t('state.info')} title={say('draft.found', { day: day(since), time: time(since) })}
      action={<div className="button-row"><LinkButton variant="secondary" href={onward}>{say('draft.go-on')}</LinkButton><Button variant="quiet" onClick={onStartAgain}>{say('draft.start-again')}</Button></div>}
    >
      {say('draft.found.body')}
    </NoticeBanner>
  );
}

interface DraftLockedProps {
  readonly kind: RequestKind;
  readonly since: string | undefined;
  readonly onAgain: () => void;
  readonly onStartAgain: () => void;
}

/** What was typed before is here and cannot be read now: nothing is written over it unless the person says so. */
export function DraftLocked({ kind, since, onAgain, onStartAgain }: DraftLockedProps) {
  const { t, say } = useWords('asking');
  const common = useWords('common');
  const requests = useWords('requests');
  const { day, time } = useDates();
  return (
    <div className="stack-wide">
      <PageTitle>{requests.say(`kind.${kind}`)}</PageTitle>
      <NoticeBanner
        kind="waiting" word={t('draft.locked.word')} title={since && say('draft.locked', { day: day(since), time: time(since) })}
        action={<div className="button-row"><Button variant="secondary" onClick={onAgain}>{common.say('try-again')}</Button><Button variant="quiet" onClick={onStartAgain}>{say('draft.start-again')}</Button></div>}
      >
        {say('draft.locked.body')}
      </NoticeBanner>
    </div>
  );
}

interface DraftOtherProps {
  readonly kind: RequestKind;
  readonly since: string | undefined;
  readonly onGoOn: () => void;
  readonly onStartAgain: () => void;
}

/** Another one was begun before: neither is lost without a word. */
export function DraftOther({ kind, since, onGoOn, onStartAgain }: DraftOtherProps) {
  const { say } = useWords('asking');
  const common = useWords('common');
  const requests = useWords('requests');
  const { day, time } = useDates();
  return (
    <div className="stack-wide">
      <PageTitle>{requests.say(`kind.${kind}`)}</PageTitle>
      <NoticeBanner
        kind="info" word={common.t('state.info')} title={since && say('draft.other', { day: day(since), time: time(since) })}
        action={<div className="button-row"><Button variant="secondary" onClick={onGoOn}>{say('draft.other.go-on')}</Button><Button variant="quiet" onClick={onStartAgain}>{say('draft.other.start-new')}</Button></div>}
      >
        {say('draft.other.body')}
      </NoticeBanner>
    </div>
  );
}

/** The device keeps nothing of what is typed here. */
export function DraftNotKept() {
  const { say } = useWords('asking');
  return <p className="quiet" role="status">{say('draft.not-kept')}</p>;
}
