import { useState, type SyntheticEvent } from 'react';
import type { BodyOf } from '#contract/endpoint.ts';
import { emergency, openEmergencyList } from '#contract/emergency-list.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

type Body = BodyOf<typeof openEmergencyList>;
const shape = openEmergencyList.body;

/** What is happening, where, and why the list is opened: without all that nobody opens it. */
export function EmergencyForm({ busy, onOpen }: { busy: boolean; onOpen: (body: Body) => void }) {
  const { t, say } = useWords('emergency-list');
  const common = useWords('common');
  const [typed, setTyped] = useState({ emergency: '', place: '', reason: '' });
  const [tries, setTries] = useState(0);
  const what = emergency.safeParse(typed.emergency);
  const read = shape?.safeParse(typed);
  const faults = tries === 0 || read?.success ? [] : [...(what.success ? [] : ['what' as const]), ...(shape?.safeParse({ ...typed, emergency: 'evacuation', place: '' }).success ? [] : ['reason' as const])];
  const errorOf = (fault: 'what' | 'reason') => (faults.includes(fault) ? t(`error.${fault}`) : undefined);
  const errorPrefix = common.t('error.prefix');
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (read?.success) onOpen(read.data);
  };
  return (
    <form className="stack" noValidate onSubmit={send}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={faults.map((fault) => ({ fieldId: fault, message: t(`error.${fault}`) }))} />
      <RadioGroup
        name="what" legend={say('what')} error={errorOf('what')} errorPrefix={errorPrefix} value={typed.emergency} onChange={(event) => setTyped({ ...typed, emergency: event.target.value })}
        options={emergency.options.map((one) => ({ value: one, label: say(`what.${one}`) }))}
      />
      <TextField name="place" maxLength={80} label={t('place')} hint={t('place-hint')} value={typed.place} onChange={(event) => setTyped({ ...typed, place: event.target.value })} />
      <TextField name="reason" maxLength={200} label={t('reason')} hint={t('reason-hint')} error={errorOf('reason')} errorPrefix={errorPrefix} value={typed.reason} onChange={(event) => setTyped({ ...typed, reason: event.target.value })} />
      <p><Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('open')}</Button></p>
    </form>
  );
}
