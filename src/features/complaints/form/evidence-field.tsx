import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { londonDate } from '#domain/clock/london-date.ts';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import type { Option } from '#src/components/option-list.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { timelineQueries } from '../complaints.query.ts';

interface EvidenceFieldProps {
  readonly ticked: readonly string[];
  readonly onTick: (ticked: readonly string[]) => void;
}

/** The person's own timeline to tick from: requests, acts of others, what was passed on, decisions. Where it cannot be read, the complaint goes without. */
export function EvidenceField({ ticked, onTick }: EvidenceFieldProps) {
  const { say, language } = useWords('complaints');
  const activity = useWords('activity');
  const common = useWords('common');
  const { date } = useDates();
  const [requests, acts, disclosures, decisions] = useQueries({ queries: [...timelineQueries(language)] as ReturnType<typeof timelineQueries> extends readonly [...infer All] ? [...All] : never });
  const on = (what: ReactNode, day: string) => say('form.on', { what, date: date(day, 'long') });
  const groups: { key: 'requests' | 'activity' | 'disclosures' | 'decisions'; options: readonly Option[] }[] = [
    { key: 'requests', options: (requests.data?.requests ?? []).map((one) => ({ value: `request ${one.id}`, label: on(say('evidence.request', { reference: one.reference }), one.receivedOn) })) },
    { key: 'activity', options: (acts.data?.entries ?? []).map((one) => ({ value: `activity ${one.place}`, label: on(say('evidence.activity', { who: activity.say(`by.${one.by}`), what: activity.say(`act.${one.act}`) }), londonDate(one.at)) })) },
    { key: 'disclosures', options: (disclosures.data?.entries ?? []).map((one) => ({ value: `disclosure ${one.id}`, label: on(say('evidence.disclosure', { who: <ForeignText words={one.recipient.name} />, what: <ForeignText words={one.purpose.name} /> }), one.on) })) },
    { key: 'decisions', options: (decisions.data?.decisions ?? []).map((one) => ({ value: `decision ${one.id}`, label: on(say('evidence.decision', { name: <ForeignText words={one.name} /> }), one.on) })) },
  ];
  const all = [requests, acts, disclosures, decisions];
  if (all.some((one) => one.isPending)) return <Skeleton label={common.t('loading')} rows={3} />;
  const there = groups.filter(({ options }) => options.length > 0);
  const tick = (value: string, on: boolean) => onTick(on ? [...ticked, value] : ticked.filter((one) => one !== value));
  return (
    <div className="stack">
      {all.some((one) => one.isError) && <p>{say('form.evidence.failed')}</p>}
      {there.length === 0 && all.every((one) => one.isSuccess) && <p>{say('form.evidence.none')}</p>}
      {there.map(({ key, options }) => (
        <CheckboxGroup key={key} name={`evidence-${key}`} legend={say(`form.evidence.${key}`)} options={options} value={ticked} onChange={(event) => tick(event.target.value, event.target.checked)} />
      ))}
    </div>
  );
}
