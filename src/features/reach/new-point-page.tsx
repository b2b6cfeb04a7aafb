import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from '#src/router/router.tsx';
import { addContactPoint, newContactValue } from '#contract/reach.ts';
import { actingNow } from '#src/api/acting.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { OnlyTheirs } from './only-theirs.tsx';
import { Refused } from './refused.tsx';
import { RulesFields } from './rules-fields.tsx';
import { freshRules, rulesOf } from './typed-rules.ts';
import { useCheckedWrite } from './use-checked-write.ts';

function NewPoint() {
  const { t, say, language } = useWords('reach');
  const common = useWords('common');
  const navigate = useNavigate();
  const { write, busy, refusal } = useCheckedWrite();
  const [kind, setKind] = useState<'email' | 'phone'>();
  const [value, setValue] = useState('');
  const [rules, setRules] = useState(freshRules);
  const [tries, setTries] = useState(0);

  const fits = kind !== undefined && newContactValue.safeParse(value).success && (kind === 'email') === value.includes('@');
  const valueError = !kind ? undefined : fits ? undefined : t(`new.${kind}-wrong`);
  const chosen = rulesOf(rules);
  const errors = [
    ...(kind ? [] : [{ fieldId: 'kind', message: t('new.kind-missing') }]),
    ...(valueError ? [{ fieldId: 'value', message: valueError }] : []),
    ...(chosen ? [] : [{ fieldId: 'from', message: t('rules.times-missing') }]),
  ];
  const send = async () => {
    setTries(tries + 1);
    if (!kind || !chosen || errors.length > 0) return;
    const reach = await write(addContactPoint, { body: { kind, value: value.trim(), rules: chosen } });
    const added = reach?.points.find((one) => one.kind === kind && !one.verified && one.value === (kind === 'email' ? value.trim().toLowerCase() : value.replaceAll(/[^\d+]/gu, '')));
    if (added) navigate(`/${language}/settings/reach/${added.id}`);
  };
  const shown = tries > 0;
  return (
    <form className="stack-wide" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void send(); }}>
      <BackLink href={`/${language}/settings/reach`}>{say('title')}</BackLink>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={shown ? errors : []} />
      <PageTitle>{say('new.title')}</PageTitle>
      <Refused refusal={refusal} />
      <RadioGroup
        name="kind" legend={say('new.kind')} value={kind ?? ''} onChange={(event) => setKind(event.target.value as 'email' | 'phone')}
        options={(['email', 'phone'] as const).map((one) => ({ value: one, label: say(`point.${one}`) }))}
        error={shown && !kind ? t('new.kind-missing') : undefined} errorPrefix={common.t('error.prefix')}
      />
      {kind && (
        <>
          <TextField
            key={kind} name="value" type={kind === 'email' ? 'email' : 'tel'} label={t(`new.${kind}`)} value={value} onChange={(event) => setValue(event.target.value)}
            error={shown ? valueError : undefined} errorPrefix={common.t('error.prefix')}
          />
          <RulesFields kind={kind} value={rules} onChange={setRules} timesError={shown && !chosen ? t('rules.times-missing') : undefined} />
        </>
      )}
      <p><Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('new.next')}</Button></p>
    </form>
  );
}

/** A new e-mail address or phone number, with its rules; then its code. */
export function NewPointPage() {
  const { say } = useWords('reach');
  return actingNow() ? <OnlyTheirs title={say('new.title')} back="settings/reach" /> : <NewPoint />;
}
