import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { CategorySummary } from '#contract/my-data.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { Segments } from '#src/components/segments.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useLocation } from '#src/router/router.tsx';
import { itemsQuery } from '../my-data.query.ts';
import { findable, found } from './search-items.ts';
import { SearchResults } from './search-results.tsx';
import { useValueWords } from './use-value-words.ts';

interface SearchFactsProps {
  readonly categories: readonly CategorySummary[];
  /** Names of the person's homes where they have several. */
  readonly homes: readonly string[];
}

const everywhere = 'all';

interface Looked { readonly typed: string; readonly home: string }

/** What was looked for when this page was left, for who comes back to it. It lies beside what was read, in memory alone, and goes with that when the person signs out. */
function useLooked() {
  const client = useQueryClient();
  const { key } = useLocation();
  const [place] = useState(['words looked for', key] as const);
  const [looked, setLooked] = useState<Looked>(() => client.getQueryData<Looked>(place) ?? { typed: '', home: everywhere });
  useEffect(() => { client.setQueryData<Looked>(place, looked); }, [client, place, looked]);
  return [looked, setLooked] as const;
}

/** Looks through all facts on this device: no word that a person looks for leaves it. The facts are fetched when the search begins. */
export function SearchFacts({ categories, homes }: SearchFactsProps) {
  const { t, say, language } = useWords('my-data');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const [{ typed, home }, setLooked] = useLooked();
  const [begun, setBegun] = useState(typed !== '' || home !== everywhere);
  const { data, error, refetch } = useQuery({ ...itemsQuery(language), enabled: begun });
  const value = useValueWords();
  const names = useMemo(() => new Map(categories.map((one) => [one.id, one.name.text])), [categories]);
  const all = useMemo(() => data && findable(data.items, { category: (id) => names.get(id) ?? '', value }), [data, names, value]);
  const wanted = useDeferredValue(typed);
  const asked = wanted.trim() !== '' || home !== everywhere;
  const lines = useMemo(() => (all && asked ? found(all, wanted, home === everywhere ? null : home) : undefined), [all, asked, wanted, home]);
  return (
    <PageSection title={say('search.title')} id="search">
      <search className="stack no-print">
        <TextField
          type="search" id="search-facts" name="search" label={t('search.label')} hint={t('search.hint')} value={typed} autoComplete="off" width="full"
          onFocus={() => setBegun(true)} onChange={(event) => { setBegun(true); setLooked({ typed: event.target.value, home }); }}
        />
        {homes.length > 0 && (
          <Segments
            legend={say('search.home')} value={home} onChange={(next) => { setBegun(true); setLooked({ typed, home: next }); }}
            options={[{ value: everywhere, label: say('search.all-homes') }, ...homes.map((one) => ({ value: one, label: <bdi>{one}</bdi> }))]}
          />
        )}
      </search>
      <p role="status" className={lines ? undefined : 'visually-hidden'}>{lines ? (lines.length === 0 ? t('search.none') : t('search.found', { count: lines.length })) : ''}</p>
      {asked && !data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={3} />)}
      {lines && lines.length > 0 && <SearchResults lines={lines} names={names} withHome={homes.length > 0} />}
    </PageSection>
  );
}
