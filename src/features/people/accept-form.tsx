import { useState, type SyntheticEvent } from 'react';
import { inviteCode } from '#contract/people.ts';
import { Button } from '#src/components/button.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface AcceptFormProps {
  readonly busy: boolean;
  /** Takes the invitation up. Answers whether that was done. */
  readonly onCode: (code: string) => Promise<boolean>;
}

/** A code as people say and type it: with or without hyphens, in any letters. */
function plainCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/gu, '');
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-');
}

/** Where somebody who was asked to speak for another types the code of the invitation. */
export function AcceptForm({ busy, onCode }: AcceptFormProps) {
  const { say } = useWords('people');
  const common = useWords('common');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [tries, setTries] = useState(0);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const code = plainCode(typed);
    const whole = inviteCode.safeParse(code).success;
    setTries((count) => count + 1);
    setWrong(!whole);
    // To the field, which says what is wrong with it; who pressed Enter in it is there already, and is told by the line of alert.
    if (!whole) document.getElementById('code')?.focus();
    else if (await onCode(code)) setTyped('');
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => { void send(event); }}>
      <TextField name="code" width="medium" label={say('accept.label')} hint={say('accept.hint')} error={wrong && say('accept.wrong')} errorPrefix={common.t('error.prefix')} value={typed} autoCapitalize="characters" spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
      {/* Anew on every try, so that the same fault is said again. */}
      <p key={tries} role="alert" className="visually-hidden">{wrong && say('accept.wrong')}</p>
      <div className="button-row"><Button type="submit" variant="secondary" busy={busy} busyWords={common.t('sending')}>{say('accept.do')}</Button></div>
    </form>
  );
}
