import type { Refusal } from '#src/api/refusal.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Why a change was not made, and what to do. */
export function Refused({ refusal }: { refusal: Refusal | undefined }) {
  const common = useWords('common');
  const { t, say } = useWords('problems');
  const reach = useWords('reach');
  if (!refusal) return null;
  return (
    <NoticeBanner kind={refusal === 'offline' ? 'waiting' : 'late'} word={common.t(refusal === 'offline' ? 'offline.word' : 'error.title')} title={t(`${refusal}.title`)} role="alert" takesFocus>
      <p>{refusal === 'offline' ? reach.say('needs-connection') : say(`${refusal}.next`)}</p>
    </NoticeBanner>
  );
}
