import { useEffect, useState } from 'react';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { type Clearing, mayBeCleared } from '#src/offline/stay.ts';

/** Said at once where something waits on a phone that clears what sites keep: loudly where it does so after a week, quietly where only a full phone does. */
export function MayBeCleared() {
  const { say } = useWords('outbox');
  const underWay = useWords('under-way');
  const common = useWords('common');
  const [clearing, setClearing] = useState<Clearing | null>(null);
  useEffect(() => { void mayBeCleared().then(setClearing); }, []);
  if (clearing === null) return null;
  if (clearing === 'room') return <p className="quiet">{underWay.say('may-clear.room')}</p>;
  return <NoticeBanner kind="needs-you" word={common.t('state.needs-you')} title={say('may-clear.title')} role="status"><p>{say('may-clear.body')}</p></NoticeBanner>;
}
