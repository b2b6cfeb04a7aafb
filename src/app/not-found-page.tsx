import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ReachUs } from './reach-us.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { say, language } = useWords('common');
  return (
    <div className="stack-wide">
      <PageTitle lede={say('not-found.body')}>{say('not-found.title')}</PageTitle>
      <p><LinkButton href={`/${language}/home`}>{say('not-found.home')}</LinkButton></p>
      <ReachUs />
    </div>
  );
}
