import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { greetingKey } from './greeting.ts';
import { homeQuery } from './home.query.ts';
import { NeedsYou } from './needs-you.tsx';
import { NewsList } from './news-list.tsx';
import { UnderWay } from './under-way.tsx';

/** The first page: a greeting, then one thing at a time. */
export function HomePage() {
  const { say, language } = useWords('home');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const [greeting] = useState(() => greetingKey(new Date()));
  const { data, error, refetch } = useQuery(homeQuery(language));
  if (!data) {
    if (error) return <div className="stack-wide"><PageTitle>{say('greeting')}</PageTitle>{readFailed(error, () => { void refetch(); })}</div>;
    return <div className="stack-wide"><PageTitle>{say('greeting')}</PageTitle><Skeleton label={common.t('loading')} shape="rows" rows={5} /></div>;
  }
  const { needsYou, underWay, news, counts, session } = data;
  const lede = needsYou.length > 0 ? say('lede.needs', { count: needsYou.length }) : say(underWay.length > 0 ? 'lede.under-way' : 'lede.quiet');
  return (
    <div className="stack-wide">
      <PageTitle lede={lede}>{say(greeting, { name: session.name })}</PageTitle>
      <NeedsYou needs={needsYou} />
      <UnderWay requests={underWay} />
      <NewsList news={news} />
      <PageSection title={say('look.title')} id="look">
        <p>{say('look.items', { count: counts.items })}</p>
        <p><Link href={`/${language}/my-data`}>{say('look.open')}</Link></p>
      </PageSection>
    </div>
  );
}
