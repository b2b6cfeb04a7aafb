import { useAppActs } from '#src/api/app-acts-context.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** The device does not let its store be read: said as it is, since nobody can tell from here what still lies there. */
export function ShutOutbox() {
  const { say } = useWords('outbox');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  return (
    <>
      <NoticeBanner kind="late" word={common.t('error.title')} title={say('shut.title')} role="status"><p>{say('shut.body')}</p></NoticeBanner>
      {reachUs}
    </>
  );
}
