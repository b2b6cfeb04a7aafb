import { useQuery } from '@tanstack/react-query';
import { BackLink } from '#src/components/back-link.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { Link } from '#src/components/link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ChallengeMarks } from './challenge/challenge-marks.tsx';
import { ItemStory } from './item-story.tsx';
import { ItemValue } from './item-value.tsx';
import { categoryQuery } from './my-data.query.ts';
import { usePlace } from './use-place.ts';

/** One category, fact by fact. */
export function CategoryPage() {
  const { category } = usePlace();
  const { say, language } = useWords('my-data');
  const common = useWords('common');
  const { date } = useDates();
  const { reachUs, readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(categoryQuery(category, language));
  const again = () => { void refetch(); };
  if (!data) {
    return (
      <div className="stack-wide">
        <BackLink href={`/${language}/my-data`}>{say('title')}</BackLink>
        <PageTitle>{say('title')}</PageTitle>
        {error ? readFailed(error, again) : <Skeleton label={common.t('loading')} shape="rows" rows={6} />}
      </div>
    );
  }
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/my-data`}>{say('title')}</BackLink>
      <PageTitle lede={<ForeignText words={data.description} />}><ForeignText words={data.name} /></PageTitle>
      {data.items.length === 0 && <><EmptyState title={say('empty.title')}>{say('empty.body')}</EmptyState>{reachUs}</>}
      <ItemList label={data.name.text}>
        {data.items.map((item) => (
          <ItemRow
            key={item.id}
            label={<ForeignText words={item.label} />}
            value={<ItemValue item={item} again={again} />}
            mark={<ChallengeMarks challenge={item.challenge} />}
            line={<>{item.collectedOn ? say('from-on', { source: <ForeignText words={item.source} />, date: date(item.collectedOn, 'long') }) : say('from', { source: <ForeignText words={item.source} /> })} · <ForeignText words={item.retention.rule} />{item.property !== null && <> · <bdi>{item.property}</bdi></>}</>}
            actions={(
              <>
                <Link href={`/${language}/my-data/${category}/${item.id}`}>{say('open-item')}<span className="visually-hidden">: {item.label.text}</span></Link>
                <Link href={`/${language}/my-data/${category}/${item.id}#challenge`}>{say('looks-wrong')}<span className="visually-hidden">: {item.label.text}</span></Link>
              </>
            )}
          >
            <ItemStory item={item} />
          </ItemRow>
        ))}
      </ItemList>
    </div>
  );
}
