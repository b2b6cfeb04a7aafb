import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { passkeyName } from '#contract/passkeys.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { addNewPasskey } from '#src/api/passkeys.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { keepPasskeys } from './passkeys.query.ts';

/** A name, the second check, and then the device's own question. */
export function AddPasskey() {
  const { t, say } = useWords('passkeys');
  const common = useWords('common');
  const problems = useWords('problems');
  const client = useQueryClient();
  const { stepUp } = useAppActs();
  const [name, setName] = useState('');
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<'added' | 'not-made' | Refusal>();
  const fits = passkeyName.safeParse(name).success;
  const missing = tries > 0 && !fits && end === undefined ? t('name-missing') : undefined;

  const add = async () => {
    let result = await addNewPasskey(name.trim());
    if (result !== 'stopped' && !result.ok && result.kind === 'problem' && result.problem.code === 'step-up-needed') {
      if (!await stepUp()) return undefined;
      result = await addNewPasskey(name.trim());
    }
    if (result === 'stopped') return 'not-made' as const;
    if (!result.ok) return refusalOf(result);
    if ('passkeys' in result.body) keepPasskeys(client, result.body);
    setName('');
    return 'added' as const;
  };
  const submit = async () => {
    setEnd(undefined);
    setTries(tries + 1);
    if (!fits) return;
    setBusy(true);
    setEnd(await add());
    setBusy(false);
    setTries(0);
  };
  const why = end === 'not-made' ? t('not-made') : end && end !== 'added' ? `${problems.t(`${end}.title`)}${signsOf(problems.language).stop} ${problems.t(`${end}.next`)}` : undefined;
  return (
    <form className="stack" noValidate autoComplete="off" onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={missing ? [{ fieldId: 'passkey-name', message: missing }] : []} />
      <p role="status">{end === 'added' && say('added')}</p>
      {why && <p role="alert">{why}</p>}
      <TextField id="passkey-name" name="passkey-name" width="medium" label={t('name')} hint={t('name-hint')} value={name} onChange={(event) => setName(event.target.value)} error={missing} errorPrefix={common.t('error.prefix')} />
      <p><Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('add')}</Button></p>
    </form>
  );
}
