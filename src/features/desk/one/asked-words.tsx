import { useQuery } from '@tanstack/react-query';
import type { DeskRequest } from '#contract/desk.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { SummaryList } from '#src/components/summary-list.tsx';
import { nameInBoth } from '#src/i18n/name-in-both.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { offersQuery } from '../desk.queries.ts';
import { useAskedRows } from './asked-rows.tsx';

/** What it is about, as it stands on record: the words of the person may not say. */
function About({ about: { name, within, value, on } }: { about: NonNullable<DeskRequest['about']> }) {
  const { date } = useDates();
  return <p><strong><ForeignText words={name} /></strong>{within && <> · <ForeignText words={within} /></>}{on && <> · {date(on, 'long')}</>}{value !== null && <><br /><bdi>{value}</bdi></>}</p>;
}

function Asked({ details, named = false }: { readonly details: RequestDetails; readonly named?: boolean }) {
  const { t, say, language } = useWords('desk');
  const { data } = useQuery(offersQuery(language));
  const rows = useAskedRows(data, named)(details);
  const here = useMoreWords('requests');
  const categories = 'categories' in details ? details.categories : [];
  const nameOf = (id: string) => data?.categories.find((one) => one.id === id)?.name;
  return (
    <>
      {'wish' in details && <p>{say(`form.wish.${details.wish}`)}</p>}
      {details.kind === 'objection' && <p>{say(`form.about.${details.about}`)}</p>}
      {categories.length > 0 && <ul>{categories.map((id) => { const name = nameOf(id); return <li key={id}>{name ? <ForeignText words={name} /> : id}</li>; })}</ul>}
      {details.kind === 'access' && details.scope === 'everything' && <p>{say('form.everything')}</p>}
      {'details' in details && details.details.trim() !== '' && <p className="own-words"><bdi>{details.details}</bdi></p>}
      {here && rows.length > 0 && <SummaryList rows={rows} />}
      {'answerFormat' in details && <p>{say('one.reads.value', { language: nameInBoth(details.answerLanguage, language), format: t(`format.${details.answerFormat}`) })}</p>}
      {details.kind === 'notice-format' && <p>{say('one.reads.value', { language: nameInBoth(details.language, language), format: t(`format.${details.format}`) })}</p>}
    </>
  );
}

/** What was asked, and the first words where the desk has sorted them. */
export function AskedWords({ request: { details, firstDetails, about } }: { request: DeskRequest }) {
  const { say } = useWords('desk');
  if (!details) return <p>{say('one.asked.erased')}</p>;
  return (
    <>
      {about && <About about={about} />}
      <Asked details={details} named={about !== null} />
      {firstDetails && <><h3>{say('one.asked.first')}</h3><Asked details={firstDetails} /></>}
    </>
  );
}
