import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { ChoiceActs } from './use-choice-acts.ts';

/** The device could not keep a choice: said where it was made, with another try and people to tell instead. */
export function NotKept({ purposeId, acts }: { purposeId: string; acts: ChoiceActs }) {
  const { say } = useWords('choices');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  const all = [...acts.failed.values()];
  const lost = all.filter((one) => one.purpose.id === purposeId);
  if (lost.length === 0) return null;
  return (
    <NoticeBanner
      kind="late"
      word={common.t('error.title')}
      title={say('not-kept.title')}
      role="alert"
      action={<Button variant="secondary" onClick={() => { void acts.decide(lost); }}>{say('not-kept.again')}</Button>}
    >
      <p>{say('not-kept.body')}</p>
      {lost[0] === all[0] && reachUs}
    </NoticeBanner>
  );
}
