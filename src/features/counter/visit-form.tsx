import { useState, type SyntheticEvent } from 'react';
import type { IdentityCheck } from '#contract/counter-words.ts';
import { Button } from '#src/components/button.tsx';
import { DateField } from '#src/components/date-field.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { Segments } from '#src/components/segments.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { dateTyped } from './typed-find.ts';
import { needsNoWords, visitKinds, type VisitKind } from './visit-details.ts';

/** What was taken down, as it was typed. */
export interface TakenDown {
  readonly kind: VisitKind;
  readonly words: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly check: IdentityCheck;
}

interface VisitFormProps {
  readonly taken: TakenDown;
  readonly onChange: (taken: TakenDown) => void;
  /** How they were checked before; `none`: it is done at their door. */
  readonly checkedBefore: IdentityCheck;
  /** London dates on which the conversation may have been. */
  readonly from: string;
  readonly until: string;
  readonly failed: boolean;
  readonly onRead: (on: string) => void;
}

const checks = ['none', 'document-seen', 'known', 'questions'] as const;

/** What somebody asks for on a visit, in their own words, with the day of the conversation. */
export function VisitForm({ taken, onChange, checkedBefore, from, until, failed, onRead }: VisitFormProps) {
  const { t, say } = useWords('visit');
  const counter = useWords('counter');
  const common = useWords('common');
  const [faults, setFaults] = useState<readonly ('words' | 'day')[]>([]);
  const [tries, setTries] = useState(0);
  const kinds = taken.check === 'none' ? (['objection'] as const) : visitKinds;
  const kind = kinds.some((one) => one === taken.kind) ? taken.kind : 'objection';
  const part = (key: 'day' | 'month' | 'year') => ({ value: taken[key], onChange: (event: { target: { value: string } }) => onChange({ ...taken, [key]: event.target.value }) });
  const messages = { words: t('words.missing'), day: t('day.wrong') };
  const fault = (which: 'words' | 'day') => (faults.includes(which) ? messages[which] : undefined);
  const read = (event: SyntheticEvent) => {
    event.preventDefault();
    const on = dateTyped(taken);
    const found = [...(needsNoWords(kind) || taken.words.trim() !== '' ? [] : ['words' as const]), ...(on !== undefined && on >= from && on <= until ? [] : ['day' as const])];
    setFaults(found);
    setTries(tries + 1);
    if (found.length > 0 || on === undefined) return;
    onChange({ ...taken, kind });
    onRead(on);
  };
  return (
    <form className="stack" noValidate onSubmit={read}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={[...faults.map((one) => ({ fieldId: one === 'words' ? 'visit-words' : 'visit-day', message: messages[one] })), ...(failed ? [{ message: say('failed') }] : [])]} />
      {checkedBefore === 'none'
        ? <Segments legend={counter.say('check.title')} value={taken.check === 'code' ? 'none' : taken.check} onChange={(check) => onChange({ ...taken, check })} options={checks.map((value) => ({ value, label: counter.say(`check-kind.${value}`) }))} />
        : <p><StatusTag kind="done">{counter.say(`check-kind.${checkedBefore}`)}</StatusTag></p>}
      <RadioGroup
        name="visit-kind" legend={say('kind')} value={kind} onChange={(event) => onChange({ ...taken, kind: visitKinds.find((one) => one === event.target.value) ?? 'something-else' })}
        options={kinds.map((value) => ({ value, label: value === 'objection' ? counter.t('open-paths.objection') : t(`kind.${value}`) }))}
      />
      <TextArea name="visit-words" label={t('words')} error={fault('words')} errorPrefix={common.t('error.prefix')} value={taken.words} onChange={(event) => onChange({ ...taken, words: event.target.value })} maxLength={2000} />
      <DateField
        id="visit" legend={counter.t('manner.on')} hint={counter.t('manner.on.hint')} error={fault('day')} errorPrefix={common.t('error.prefix')}
        day={{ label: counter.t('find.day'), ...part('day') }} month={{ label: counter.t('find.month'), ...part('month') }} year={{ label: counter.t('find.year'), ...part('year') }}
      />
      <p><Button type="submit">{say('read')}</Button></p>
    </form>
  );
}
