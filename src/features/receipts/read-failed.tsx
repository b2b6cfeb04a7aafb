import { useAppActs } from '#src/api/app-acts-context.ts';
import type { CallError } from '#src/api/call-error.ts';
import { refusalOf } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Receipts that could not be read: why, what to do, and a person to talk to. */
export function ReadFailed({ error, title, again }: { error: CallError; title: string; again: () => void }) {
  const common = useWords('common');
  const problems = useWords('problems');
  const { reachUs } = useAppActs();
  const why = refusalOf(error.failure);
  return (
    <>
      <NoticeBanner
        kind={why === 'offline' ? 'waiting' : 'late'}
        word={why === 'offline' ? common.t('offline.word') : common.t('error.title')}
        title={title}
        action={<Button variant="secondary" onClick={again}>{common.say('try-again')}</Button>}
        role="alert"
      >
        <p>{problems.say(`${why}.title`)}. {problems.say(`${why}.next`)}</p>
      </NoticeBanner>
      {reachUs}
    </>
  );
}
