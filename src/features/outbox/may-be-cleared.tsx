import { useEffect, useState } from 'react';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { mayBeCleared } from '#src/offline/stay.ts';

/** Said at once where something waits on a phone that clears what sites keep. */
export function MayBeCleared() {
  const { say } = useWords('outbox');
  const common = useWords('common');
  const [may, setMay] = useState(false);
  useEffect(() => {
    let gone = false;
    void mayBeCleared().then((answer) => { if (!gone) setMay(answer); });
    return () => { gone = true; };
  }, []);
  if (!may) return null;
  return <NoticeBanner kind="needs-you" word={common.t('state.needs-you')} title={say('may-clear.title')} role="status"><p>{say('may-clear.body')}</p></NoticeBanner>;
}
