import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { homeQuery } from './home.query.ts';
import { NeedsYou } from './needs-you.tsx';
import { NewsList } from './news-list.tsx';
import { openingOf } from './opening.ts';
import { UnderWay } from './under-way.tsx';

/** The first page: a greeting, then one thing at a time. */
export function HomePage() {
  const { say, language } = useWords('home');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const [now] = useState(() => new Date());
  const { data, error, refetch } = useQuery(homeQuery(language));
  if (!data) {
    if (error) return <div className="stack-wide"><PageTitle>{say('greeting')}</PageTitle>{readFailed(error, () => { void refetch(); })}</div>;
    return <div className="stack-wide"><PageTitle>{say('greeting')}</PageTitle><Skeleton label={common.t('loading')} shape="rows" rows={5} /></div>;
  }
  const { needsYou, underWay, news, counts, session } = data;
  const { greeting, lede, count } = openingOf(data, now);
  return (
    <div className="stack-wide">
      <PageTitle lede={say(lede, count === undefined ? {} : { count })}>{say(greeting, { name: session.name })}</PageTitle>
      <NeedsYou needs={needsYou} />
      <UnderWay requests={underWay} />
      <NewsList news={news} />
      <PageSection title={say('look.title')} id="look">
        <p>{say('look.items', { count: counts.items })}</p>
        <p className="alone"><Link href={`/${language}/my-data`}>{say('look.open')}</Link></p>
      </PageSection>
    </div>
  );
}
