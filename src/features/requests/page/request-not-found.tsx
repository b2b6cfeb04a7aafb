import { BackLink } from '#src/components/back-link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** Not there, or not this person's: the page cannot tell, and does not say. */
export function RequestNotFound() {
  const { say, language } = useWords('requests');
  const { reachUs } = useAppActs();
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/requests`}>{say('title')}</BackLink>
      <PageTitle lede={say('not-found.lede')}>{say('not-found.title')}</PageTitle>
      <p><LinkButton href={`/${language}/requests`}>{say('not-found.all')}</LinkButton></p>
      {reachUs}
    </div>
  );
}
