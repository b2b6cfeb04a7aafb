import type { Refusal } from '#src/api/refusal.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Why a change was not made, and what to do. */
export function Refused({ refusal }: { refusal: Refusal | undefined }) {
  const common = useWords('common');
  const problems = useWords('problems');
  if (refusal === undefined) return null;
  const offline = refusal === 'offline';
  return <NoticeBanner kind={offline ? 'waiting' : 'late'} word={common.t(offline ? 'offline.word' : 'error.title')} title={problems.say(`${refusal}.title`)} role="alert" takesFocus><p>{problems.say(`${refusal}.next`)}</p></NoticeBanner>;
}
