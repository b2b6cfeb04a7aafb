import type { DataItem } from '#contract/my-data.ts';
import { SummaryList } from '#src/components/summary-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** The whole story of one fact: where from, why, who gets it, how long (UK GDPR Art. 15(1)). */
export function ItemStory({ item }: { item: DataItem }) {
  const { say, language } = useWords('my-data');
  const { stop } = signsOf(language);
  const { date } = useDates();
  const { retention } = item;
  const event = retention.startEvent && <ForeignText words={retention.startEvent} />;
  return (
    <SummaryList
      rows={[
        ...(item.property === null ? [] : [{ label: say('home'), value: <bdi>{item.property}</bdi> }]),
        { label: say('source'), value: <>{say('from', { source: <ForeignText words={item.source} /> })}{stop} {item.collectedOn && say('collected', { date: date(item.collectedOn) })}</> },
        {
          label: say('why'),
          value: item.notSaid?.includes('purposes') ? say('uses.not-said') : <ul>{item.purposes.map((one) => <li key={one.id}><ForeignText words={one.name} />{stop} <span className="quiet"><ForeignText words={one.lawfulBasis.text} /> (<bdi>{one.lawfulBasis.article}</bdi>)</span></li>)}</ul>,
        },
        {
          label: say('who'),
          value: item.recipients.length === 0 ? say(item.notSaid?.includes('recipients') ? 'uses.not-said' : 'who.nobody') : <ul>{item.recipients.map((one) => <li key={one.id}><ForeignText words={one.name} />{stop} <span className="quiet"><ForeignText words={one.why} /></span></li>)}</ul>,
        },
        {
          label: say('how-long'),
          value: (
            <>
              <p><ForeignText words={retention.rule} />{stop}</p>
              {retention.startedOn && <p>{say('started', { date: date(retention.startedOn), event })} {retention.endsOn && say(retention.hold ? 'usual-end' : 'kept-until', { date: date(retention.endsOn) })}</p>}
              {retention.status === 'not-said' && <p>{say('not-said')}</p>}
              {retention.status === 'not-started' && <p>{say('not-started', { event })}</p>}
              {retention.alsoBy && <><p>{say('also-by')}</p><ul>{retention.alsoBy.map((one) => <li key={one.text}><ForeignText words={one} /></li>)}</ul></>}
              {retention.status === 'ended' && <p>{say('ended')}</p>}
              {retention.hold && <p>{say('held', { reason: <ForeignText words={retention.hold} /> })}</p>}
            </>
          ),
        },
      ]}
    />
  );
}
