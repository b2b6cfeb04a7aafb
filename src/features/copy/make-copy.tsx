import { useState, type SyntheticEvent } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { mayHavePasskeys } from '#src/offline/vault/passkey-key.ts';
import type { ThisCopy } from '#src/offline/copy/this-copy.ts';
import { copyDatabase } from '#src/offline/copy/copy-store.ts';
import { keepIn } from '#src/offline/keep-in.ts';
import { vaultDatabase } from '#src/offline/vault/vault-store.ts';
import { makeFaults, type MakeAnswers } from './make-faults.ts';

interface MakeCopyProps {
  readonly code: ThisCopy;
  /** Who is signed in; `undefined` where that cannot be known, and at the counter. */
  readonly personKey: string | undefined;
  readonly onShared: () => void;
  readonly onMade: (how: 'pin' | 'passkey') => void;
}

const nothing: MakeAnswers = { who: '', how: mayHavePasskeys() ? '' : 'pin', pin: '', again: '' };

/** Asks who uses the phone and how the copy opens, and makes it. */
export function MakeCopy({ code, personKey, onShared, onMade }: MakeCopyProps) {
  const { t, say, language } = useWords('copy');
  const common = useWords('common');
  const { copy } = useAppActs();
  const [answers, setAnswers] = useState(nothing);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<'failed.passkey' | 'failed.store' | 'sign-in-first'>();
  const faults = tries > 0 ? makeFaults(answers) : {};
  const put = (part: Partial<MakeAnswers>) => setAnswers({ ...answers, ...part });
  const make = async (): Promise<typeof failed> => {
    if (personKey === undefined) return 'sign-in-first';
    // This page may have removed a copy, or a trace of one, just before: what is made now is wanted.
    keepIn([vaultDatabase, copyDatabase]);
    const made = answers.how === 'pin' ? await code.vault.makeWithPin(personKey, answers.pin) : await code.vault.makeWithPasskey(personKey);
    if (!made) return 'failed.passkey';
    copy.made(language);
    onMade(answers.how === 'pin' ? 'pin' : 'passkey');
    return undefined;
  };
  const submit = async () => {
    setTries(tries + 1);
    setFailed(undefined);
    if (answers.who === 'others') {
      onShared();
      return;
    }
    if (Object.keys(makeFaults(answers)).length > 0) return;
    setBusy(true);
    // A full device, or one that forbids storing.
    const [end] = await Promise.allSettled([make()]);
    setBusy(false);
    const why = end.status === 'fulfilled' ? end.value : 'failed.store';
    setFailed(why);
    if (why) setTries(tries + 2);
  };
  const errors = [...Object.entries(faults).map(([fieldId, key]) => ({ fieldId, message: t(key) })), ...(failed ? [{ message: t(failed) }] : [])];
  const frame = { errorPrefix: common.t('error.prefix') };
  return (
    <form className="stack-wide" noValidate autoComplete="off" onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={errors} />
      <RadioGroup
        {...frame} id="who" name="who" legend={t('who.legend')} error={faults.who && t(faults.who)} value={answers.who} onChange={(event) => put({ who: event.target.value as 'me' | 'others' })}
        options={(['me', 'others'] as const).map((value) => ({ value, label: say(`who.${value}`) }))}
      />
      {mayHavePasskeys() && answers.who !== 'others' && (
        <RadioGroup
          {...frame} id="how" name="how" legend={t('how.legend')} error={faults.how && t(faults.how)} value={answers.how} onChange={(event) => put({ how: event.target.value as 'pin' | 'passkey' })}
          options={[{ value: 'pin', label: say('how.pin') }, { value: 'passkey', label: say('how.passkey'), hint: say('how.passkey-hint') }]}
        />
      )}
      {answers.how === 'pin' && answers.who !== 'others' && (
        <>
          <TextField {...frame} id="pin" type="password" width="medium" label={t('pin.label')} hint={t('pin.hint')} error={faults.pin && t(faults.pin)} value={answers.pin} onChange={(event) => put({ pin: event.target.value })} />
          <TextField {...frame} id="again" type="password" width="medium" label={t('pin.again')} error={faults.again && t(faults.again)} value={answers.again} onChange={(event) => put({ again: event.target.value })} />
        </>
      )}
      <p><Button type="submit" busy={busy} busyWords={t('making')}>{say('make')}</Button></p>
    </form>
  );
}
