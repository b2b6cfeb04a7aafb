import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Milliseconds after which a wait has to be explained. */
const longWait = 8000;

/** Said once a page has waited long for what it shows, so that nobody takes it for broken. */
export function TakesLong() {
  const { t, say } = useWords('common');
  const waiting = useIsFetching({ predicate: ({ state }) => state.status === 'pending' }) > 0;
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setLong(true), longWait);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [waiting]);
  return long && <NoticeBanner kind="waiting" word={t('loading')} title={say('takes-long')} role="status" />;
}
