import { useQuery } from '@tanstack/react-query';
import type { DeskRequest } from '#contract/desk.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { offersQuery } from '../desk.queries.ts';

/** What a person wrote, field by field, in the order of the form. Empty fields and settings of the answer are left out. */
function ownWords(details: RequestDetails): string[] {
  const settings = new Set(['kind', 'answerFormat', 'answerLanguage', 'format', 'language', 'notice', 'itemId', 'category', 'holdId', 'site', 'purposeId', 'recipientId', 'decisionId']);
  return Object.entries(details).flatMap(([name, value]) => (!settings.has(name) && typeof value === 'string' && value.trim() !== '' ? [value] : []));
}

/** What it is about, as it stands on record: the words of the person may not say. */
function About({ about: { name, within, value, on } }: { about: NonNullable<DeskRequest['about']> }) {
  const { date } = useDates();
  return <p><strong><ForeignText words={name} /></strong>{within && <> · <ForeignText words={within} /></>}{on && <> · {date(on, 'long')}</>}{value !== null && <><br /><bdi>{value}</bdi></>}</p>;
}

function Asked({ details }: { details: RequestDetails }) {
  const { t, say, language } = useWords('desk');
  const { data } = useQuery(offersQuery(language));
  const categories = 'categories' in details ? details.categories : [];
  const nameOf = (id: string) => data?.categories.find((one) => one.id === id)?.name;
  const words = ownWords(details).filter((one) => !/^(?:everything|categories|stop|limit|me|other|copy|viewing|transcript|explain|human|contest|direct-marketing|other-use)$/u.test(one));
  return (
    <>
      {'wish' in details && <p>{say(`form.wish.${details.wish}`)}</p>}
      {details.kind === 'objection' && <p>{say(`form.about.${details.about}`)}</p>}
      {categories.length > 0 && <ul>{categories.map((id) => { const name = nameOf(id); return <li key={id}>{name ? <ForeignText words={name} /> : id}</li>; })}</ul>}
      {details.kind === 'access' && details.scope === 'everything' && <p>{say('form.everything')}</p>}
      {words.map((one) => <p key={one} className="own-words"><bdi>{one}</bdi></p>)}
      {'answerFormat' in details && <p>{say('one.reads.value', { language: nameOfLanguage(details.answerLanguage), format: t(`format.${details.answerFormat}`) })}</p>}
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
      <Asked details={details} />
      {firstDetails && <><h3>{say('one.asked.first')}</h3><Asked details={firstDetails} /></>}
    </>
  );
}
