import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { usePlaceAnswer } from './use-place-answer.ts';

interface AnswerElsewhereProps {
  readonly requestId: string;
  readonly place: 'closed' | 'counter';
  readonly again: () => void;
}

/** An answer that is not to be read here now: closed after its time, or waiting at the counter. One tap brings it back. */
export function AnswerElsewhere({ requestId, place, again }: AnswerElsewhereProps) {
  const { t, say } = useWords('answer');
  const common = useWords('common');
  const problems = useWords('problems');
  const { reachUs } = useAppActs();
  const { busy, refusal, place: move } = usePlaceAnswer(requestId, again);
  return (
    <>
      <NoticeBanner kind="waiting" word={common.t('state.waiting')} title={say(`${place}.title`)}>
        <p>{say(`${place}.body`)}</p>
        <p><Button busy={busy} busyWords={common.t('sending')} onClick={() => { void move('here'); }}>{t(place === 'closed' ? 'closed.open' : 'counter.here')}</Button></p>
        {refusal && <p role="alert">{problems.say(`${refusal}.next`)}</p>}
      </NoticeBanner>
      {place === 'counter' && reachUs}
    </>
  );
}
