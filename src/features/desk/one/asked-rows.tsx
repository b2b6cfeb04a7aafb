import type { ReactNode } from 'react';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestOptions } from '#contract/request-options.ts';
import type { SummaryRow } from '#src/components/summary-list.tsx';
import type { WordKey } from '#src/i18n/namespaces.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

type Key = WordKey<'requests'>;
type Offers = Pick<RequestOptions, 'recordings'> | undefined;

/**
 * The fields of a form that say nothing without their question, each with it, as the person answered it: what was chosen in the words it was chosen by. What is empty is left out,
 * and so is what stands above the list: kinds of data, free words, how the answer should come, and the site of a recording where it is `named` there.
 */
export function useAskedRows(offers: Offers, named: boolean): (details: RequestDetails) => readonly SummaryRow[] {
  const { say } = useWords('requests');
  const desk = useWords('desk');
  const { date } = useDates();
  const row = (label: Key, value: ReactNode): readonly SummaryRow[] => (value === null || value === '' ? [] : [{ label: say(label), value }]);
  const own = (label: Key, words: string | null) => row(label, words === null || words.trim() === '' ? null : <span className="own-words"><bdi>{words}</bdi></span>);
  const chosen = (label: Key, key: Key) => row(label, say(key));

  const recording = (details: Extract<RequestDetails, { kind: 'recordings' }>) => {
    const site = offers?.recordings.flatMap(({ sites }) => sites).find(({ id }) => id === details.site);
    return [
      ...row('recordings.medium', desk.say(`form.medium.${details.medium}`)),
      ...(named ? [] : own('recordings.site', site?.name ?? details.site)),
      ...own('recordings.place', details.place), ...own('recordings.phone', details.phoneNumbers),
      ...row('recordings.date', date(details.date, 'long')), ...own('recordings.from', details.from), ...own('recordings.to', details.to),
      ...own('recordings.happened', details.whatHappened), ...own('recordings.in-picture', details.whereInPicture), ...own('recordings.clothing', details.clothingOrVehicle),
      ...chosen('recordings.as', `recordings.as.${details.answerAs}`),
    ];
  };

  return (details) => {
    switch (details.kind) {
      case 'correction': return [
        ...own('correction.wrong', details.whatIsWrong), ...own('correction.should-say', details.shouldSay), ...own('correction.statement', details.statement),
        ...(details.markDisputed ? chosen('correction.dispute', 'answer.yes') : []),
      ];
      case 'erasure': return details.ground === null ? [] : chosen('erasure.ground', `erasure.${details.ground}`);
      case 'restriction': return details.ground === null ? [] : chosen('restriction.ground', `restriction.${details.ground}`);
      case 'portability': return [...chosen('portability.to', `portability.to.${details.sendTo}`), ...own('portability.recipient', details.recipient)];
      case 'recordings': return recording(details);
      case 'sharing': return own('sharing.who', details.who);
      case 'notice-format': return chosen('notice.to', `notice.to.${details.sendTo}`);
      case 'information': return details.environment === undefined ? [] : chosen('information.environment', details.environment ? 'answer.yes' : 'answer.no');
      default: return [];
    }
  };
}
