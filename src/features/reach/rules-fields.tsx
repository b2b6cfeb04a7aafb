import { RadioGroup } from '#src/components/radio-group.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { TypedRules } from './typed-rules.ts';

interface RulesFieldsProps {
  readonly kind: 'email' | 'phone';
  readonly value: TypedRules;
  readonly onChange: (value: TypedRules) => void;
  /** Said at the times, when they could not be read. */
  readonly timesError: string | undefined;
}

/** How one contact point may be used. */
export function RulesFields({ kind, value, onChange, timesError }: RulesFieldsProps) {
  const { t, say } = useWords('reach');
  const common = useWords('common');
  return (
    <>
      <RadioGroup
        name="whose" legend={say('rules.whose')} value={value.whose} onChange={(event) => onChange({ ...value, whose: event.target.value as TypedRules['whose'] })}
        options={(['mine', 'shared', 'somebody-i-trust'] as const).map((one) => ({ value: one, label: say(`whose.${one}`) }))}
      />
      <RadioGroup
        name="times" legend={say('rules.times')} hint={say('rules.times-hint')} value={value.times} onChange={(event) => onChange({ ...value, times: event.target.value as TypedRules['times'] })}
        options={[{ value: 'any', label: say('times.any') }, { value: 'between', label: say('rules.some-times') }]}
      />
      {value.times === 'between' && (
        <>
          <TextField name="from" width="short" inputMode="numeric" label={t('rules.from')} value={value.from} onChange={(event) => onChange({ ...value, from: event.target.value })} error={timesError} errorPrefix={common.t('error.prefix')} />
          <TextField name="to" width="short" inputMode="numeric" label={t('rules.to')} value={value.to} onChange={(event) => onChange({ ...value, to: event.target.value })} />
        </>
      )}
      {kind === 'phone' && (
        <RadioGroup
          name="voicemail" legend={say('rules.voicemail')} value={value.voicemail} onChange={(event) => onChange({ ...value, voicemail: event.target.value as TypedRules['voicemail'] })}
          options={(['yes', 'no'] as const).map((one) => ({ value: one, label: say(`voicemail.${one}`) }))}
        />
      )}
    </>
  );
}
