import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { CategorySummary } from '#contract/my-data.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { myNoticeHref } from '#src/api/preferred.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { useLater } from '#src/components/use-later.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { CategoryList } from './category-list.tsx';
import { DeletedFacts } from './deleted-facts.tsx';
import { categoriesQuery, organisationQuery } from './my-data.query.ts';
import { SearchFacts } from './search/search-facts.tsx';
import { useWide } from './use-wide.ts';

export const readAhead = (client: QueryClient, language: string) => client.prefetchQuery(categoriesQuery(language));

/** Kinds in which nothing is held and that are meant for people who stand with the landlord in another way: that nothing is held is told of them too. */
function ForOthers({ categories }: { categories: readonly CategorySummary[] }) {
  const { say } = useWords('my-data');
  return categories.length > 0 && <div className="stack quiet"><p>{say('for-others')}</p><ul>{categories.map(({ id, name }) => <li key={id}><ForeignText words={name} /></li>)}</ul></div>;
}

/** Everything the landlord may hold, by category; an empty one is listed too. */
export function MyDataPage() {
  const { say, language } = useWords('my-data');
  const common = useWords('common');
  const { readFailed, offered } = useAppActs();
  const takeAway = offered(`/${language}/take-away`);
  const { data, error, refetch } = useQuery(categoriesQuery(language));
  const notices = useQuery(organisationQuery(language)).data?.notices ?? [];
  const wide = useWide();
  const below = useLater(data !== undefined);
  const search = data && <SearchFacts categories={data.categories} homes={data.homes} />;
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {data && (
        <>
          {wide && search}
          <CategoryList categories={data.categories.filter((one) => !one.forOthers)} wide={wide} />
          <ForOthers categories={data.categories.filter((one) => one.forOthers)} />
          {!wide && below && search}
        </>
      )}
      {below && takeAway && <p><LinkButton variant="secondary" href={takeAway}>{say('take-away')}</LinkButton></p>}
      {below && <DeletedFacts />}
      {below && (
        <PageSection title={say('more.title')} id="more">
          <TaskList
            tasks={[
              ...(['disclosures', 'decisions', 'activity'] as const).map((place) => ({ href: `/${language}/${place}`, title: say(`more.${place}`), note: say(`more.${place}-note`) })),
              ...notices.map(({ id, title }) => ({ href: myNoticeHref(language, id), title: <ForeignText words={title} />, note: say('more.notice-note') })),
            ]}
          />
        </PageSection>
      )}
      {!data && error && readFailed(error, () => { void refetch(); })}
      {!data && !error && <Skeleton label={common.t('loading')} shape="rows" rows={8} />}
    </div>
  );
}
