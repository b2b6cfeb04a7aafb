import { useQuery } from '@tanstack/react-query';
import type { DeskRequest } from '#contract/desk.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { nameInBoth } from '#src/i18n/name-in-both.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { offersQuery } from '../desk.queries.ts';

/** Fields that a person fills with words of their own. */
const ownWords: ReadonlySet<string> = new Set(['details', 'whatIsWrong', 'shouldSay', 'statement', 'recipient', 'who', 'place', 'whatHappened', 'whereInPicture', 'clothingOrVehicle', 'phoneNumbers']);

/** What a person wrote, field by field, in the order of the form. */
const wordsIn = (details: RequestDetails): string[] => Object.entries(details).flatMap(([name, value]) => (ownWords.has(name) && typeof value === 'string' && value.trim() !== '' ? [value] : []));

/** What it is about, as it stands on record: the words of the person may not say. */
function About({ about: { name, within, value, on } }: { about: NonNullable<DeskRequest['about']> }) {
  const { date } = useDates();
  return <p><strong><ForeignText words={name} /></strong>{within && <> · <ForeignText words={within} /></>}{on && <> · {date(on, 'long')}</>}{value !== null && <><br /><bdi>{value}</bdi></>}</p>;
}

/** What the person chose in the form, in the words that they saw there. */
function Chosen({ details }: { details: RequestDetails }) {
  const { t, say, language } = useWords('desk');
  const form = useWords('requests');
  const { date } = useDates();
  useMoreWords('requests');
  switch (details.kind) {
    case 'erasure': return details.ground && <p>{form.say(`erasure.${details.ground}`)}</p>;
    case 'restriction': return details.ground && <p>{form.say(`restriction.${details.ground}`)}</p>;
    case 'recordings': {
      const { medium, from, to } = details;
      const facts = [say(`form.medium.${medium}`), date(details.date, 'long'), from, to].filter((one) => one !== null);
      return <><p>{facts.map((one, place) => <span key={place}>{place > 0 && ' · '}<bdi>{one}</bdi></span>)}</p><p>{form.say(`recordings.as.${details.answerAs}`)}</p></>;
    }
    case 'notice-format':
      return <><p>{say('one.reads.value', { language: nameInBoth(details.language, language), format: t(`format.${details.format}`) })}</p><p>{form.say(`notice.to.${details.sendTo}`)}</p></>;
    default: return null;
  }
}

/** Kinds whose forms have more to choose than the desk has words for. */
const chosenIn: ReadonlySet<string> = new Set<RequestDetails['kind']>(['erasure', 'restriction', 'recordings', 'notice-format']);

function Asked({ details }: { details: RequestDetails }) {
  const { t, say, language } = useWords('desk');
  const { data } = useQuery(offersQuery(language));
  const categories = 'categories' in details ? details.categories : [];
  const nameOf = (id: string) => data?.categories.find((one) => one.id === id)?.name;
  return (
    <>
      {'wish' in details && <p>{say(`form.wish.${details.wish}`)}</p>}
      {details.kind === 'objection' && <p>{say(`form.about.${details.about}`)}</p>}
      {categories.length > 0 && <ul>{categories.map((id) => { const name = nameOf(id); return <li key={id}>{name ? <ForeignText words={name} /> : id}</li>; })}</ul>}
      {details.kind === 'access' && details.scope === 'everything' && <p>{say('form.everything')}</p>}
      {wordsIn(details).map((one) => <p key={one} className="own-words"><bdi>{one}</bdi></p>)}
      {chosenIn.has(details.kind) && <Chosen details={details} />}
      {'answerFormat' in details && <p>{say('one.reads.value', { language: nameInBoth(details.answerLanguage, language), format: t(`format.${details.answerFormat}`) })}</p>}
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
