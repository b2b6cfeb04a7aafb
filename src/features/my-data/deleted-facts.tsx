import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deletion } from '#contract/deletions.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { DataTable } from '#src/components/data-table.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { deletionsQuery } from './my-data.query.ts';

const atFirst = 8;

const keyOf = ({ deletedOn, category, label, ruleId }: Deletion) => `${deletedOn} ${category.id} ${label.text} ${ruleId}`;

function What({ label, count }: Deletion) {
  const { say } = useWords('my-data');
  return <>{count === 1 ? <ForeignText words={label} /> : say('deleted.several', { label: <ForeignText words={label} />, count: String(count) })}</>;
}

const whatCell = (one: Deletion) => <What {...one} />;
const ruleCell = ({ rule }: Deletion) => <ForeignText words={rule} />;

/** What was deleted because its time was over: what kind, when, by which rule. Never what it said. */
export function DeletedFacts() {
  const { t, say, language } = useWords('my-data');
  const common = useWords('common');
  const { date } = useDates();
  const { readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(deletionsQuery(language));
  const [all, setAll] = useState(false);
  const shown = all ? data?.deletions : data?.deletions.slice(0, atFirst);
  return (
    <PageSection title={say('deleted.title')} id="deleted">
      <div className="stack">
        <p>{say('deleted.lede')}</p>
        {shown && shown.length > 0 && (
          <DataTable
            hiddenCaption caption={say('deleted.title')}
            rows={shown}
            rowKey={keyOf}
            columns={[
              { key: 'what', heading: t('deleted.what'), cell: whatCell },
              { key: 'when', heading: t('deleted.when'), cell: ({ deletedOn }) => date(deletedOn, 'long') },
              { key: 'rule', heading: t('deleted.rule'), cell: ruleCell },
            ]}
          />
        )}
        {shown?.length === 0 && <p className="quiet">{say('deleted.none')}</p>}
        {data && shown && shown.length < data.deletions.length && <p><Button variant="secondary" onClick={() => { setAll(true); }}>{say('deleted.all', { count: String(data.deletions.length) })}</Button></p>}
        {all && data?.more && <p className="quiet">{say('deleted.older')}</p>}
        {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={2} />)}
      </div>
    </PageSection>
  );
}
