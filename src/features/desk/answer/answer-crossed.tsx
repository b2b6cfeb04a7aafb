import { useEffect } from 'react';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** A colleague has saved the answer while it was being changed here. It stays in sight wherever its officer is on the page, as it takes the focus from nobody. What saving does then is said at the button. */
export function AnswerCrossed() {
  const { say } = useWords('desk-answer');
  const common = useWords('common');
  // It may have come to lie over what they are in.
  useEffect(() => { document.activeElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' }); }, []);
  return (
    <div className="desk-crossed">
      <NoticeBanner kind="late" word={common.t('error.title')} title={say('crossed')} role="alert"><p>{say('crossed.stays')}</p></NoticeBanner>
    </div>
  );
}
