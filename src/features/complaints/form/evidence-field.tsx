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
import { alike } from '../page/like-evidence.ts';

interface EvidenceFieldProps {
  readonly ticked: readonly string[];
  readonly onTick: (ticked: readonly string[]) => void;
}

/** One line to tick: one thing, or several that say the same of one day. */
interface Line extends Option {
  readonly values: readonly string[];
}

const single = (value: string, label: ReactNode): Line => ({ value, label, values: [value] });

/** The person's own timeline to tick from: requests, acts of others, what was passed on, decisions. Where it cannot be read, the complaint goes without. */
export function EvidenceField({ ticked, onTick }: EvidenceFieldProps) {
  const { say, language } = useWords('complaints');
  const activity = useWords('activity');
  const common = useWords('common');
  const { date } = useDates();
  const [requests, acts, disclosures, decisions] = useQueries({ queries: [...timelineQueries(language)] as ReturnType<typeof timelineQueries> extends readonly [...infer All] ? [...All] : never });
  const on = (what: ReactNode, day: string) => say('form.on', { what, date: date(day, 'long') });
  const lines = <One,>(list: readonly One[] | undefined, { day, same, value, what }: { day: (one: One) => string; same: (one: One) => string; value: (one: One) => string; what: (one: One) => ReactNode }): Line[] =>
    alike(list ?? [], (one) => `${day(one)} ${same(one)}`).map(({ first, all: [...all] }) => ({
      value: value(first), values: all.map(value), label: on(all.length === 1 ? what(first) : say('evidence.times', { what: what(first), many: String(all.length) }), day(first)),
    }));
  const groups: { key: 'requests' | 'activity' | 'disclosures' | 'decisions'; options: readonly Line[] }[] = [
    { key: 'requests', options: (requests.data?.requests ?? []).map((one) => single(`request ${one.id}`, on(say('evidence.request', { reference: one.reference }), one.receivedOn))) },
    { key: 'activity', options: lines(acts.data?.entries, {
      day: (one) => londonDate(one.at), same: (one) => `${one.by} ${one.act}`, value: (one) => `activity ${one.place}`,
      what: (one) => say('evidence.activity', { who: activity.say(`by.${one.by}`), what: activity.say(`act.${one.act}`) }),
    }) },
    { key: 'disclosures', options: lines(disclosures.data?.entries, {
      day: (one) => one.on, same: (one) => `${one.recipient.id} ${one.purpose.id}`, value: (one) => `disclosure ${one.id}`,
      what: (one) => say('evidence.disclosure', { who: <ForeignText words={one.recipient.name} />, what: <ForeignText words={one.purpose.name} /> }),
    }) },
    { key: 'decisions', options: (decisions.data?.decisions ?? []).map((one) => single(`decision ${one.id}`, on(say('evidence.decision', { name: <ForeignText words={one.name} /> }), one.on))) },
  ];
  const all = [requests, acts, disclosures, decisions];
  if (all.some((one) => one.isPending)) return <Skeleton label={common.t('loading')} rows={3} />;
  const there = groups.filter(({ options }) => options.length > 0);
  const tick = ({ values }: Line, is: boolean) => onTick([...ticked.filter((one) => !values.includes(one)), ...(is ? values : [])]);
  return (
    <div className="stack">
      {all.some((one) => one.isError) && <p>{say('form.evidence.failed')}</p>}
      {there.length === 0 && all.every((one) => one.isSuccess) && <p>{say('form.evidence.none')}</p>}
      {there.map(({ key, options }) => (
        <CheckboxGroup
          key={key} name={`evidence-${key}`} legend={say(`form.evidence.${key}`)} options={options.map(({ value, label }) => ({ value, label }))} value={options.filter(({ values }) => values.some((one) => ticked.includes(one))).map(({ value }) => value)}
          onChange={({ target: { value, checked } }) => { for (const line of options) if (line.value === value) tick(line, checked); }}
        />
      ))}
    </div>
  );
}
