import { useState, type SyntheticEvent } from 'react';
import { checkIdentity, type CounterSession } from '#contract/counter.ts';
import { myCode } from '#contract/counter-mine.ts';
import { call } from '#src/api/call.ts';
import { refusalOf } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { plainCode } from '#src/features/counter/typed-find.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** For who would rather not touch the screen: a code of their own app says yes. The server takes it once. */
export function ConfirmByCode({ onConfirmed }: { onConfirmed: (session: CounterSession) => void }) {
  const { t, say } = useWords('counter-side');
  const common = useWords('common');
  const problems = useWords('problems');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [tries, setTries] = useState(0);
  // To the field, which says what is wrong with it; who pressed Enter in it is there already, and is told by the line of alert.
  const fail = (why: string) => {
    setError(why);
    document.getElementById('confirm-code')?.focus();
  };
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    setError(undefined);
    setTries(tries + 1);
    const code = plainCode(typed);
    if (!myCode.safeParse(code).success) {
      fail(t('code.wrong'));
      return;
    }
    const result = await call(checkIdentity, { body: { check: 'code', code } });
    if (result.ok) onConfirmed(result.body);
    else fail(problems.t(`${refusalOf(result)}.title`));
  };
  return (
    <Details summary={say('code.open')}>
      <form className="stack" noValidate onSubmit={(event) => { void send(event); }}>
        <TextField name="confirm-code" width="medium" dir="ltr" autoCapitalize="characters" spellCheck={false} label={t('code')} hint={t('code.hint')} error={error} errorPrefix={common.t('error.prefix')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        {/* Anew on every try, so that the same fault is said again. */}
        <p key={tries} role="alert" className="visually-hidden">{error}</p>
        <p><Button type="submit" variant="secondary">{say('yes')}</Button></p>
      </form>
    </Details>
  );
}
