import { Button } from '#src/components/button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ReachUs } from './reach-us.tsx';

/** A page that broke or could not be fetched: says so, offers another try and ways to reach the landlord. */
export function FailedPage({ again }: { again: () => void }) {
  const { say } = useWords('common');
  return (
    <div className="stack-wide">
      <PageTitle lede={say('failed.body')}>{say('failed.title')}</PageTitle>
      <p><Button onClick={again}>{say('try-again')}</Button></p>
      <ReachUs />
    </div>
  );
}
