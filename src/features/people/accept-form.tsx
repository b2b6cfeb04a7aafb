import { useState, type SyntheticEvent } from 'react';
import { inviteCode } from '#contract/people.ts';
import { Button } from '#src/components/button.tsx';
import { Code } from '#src/components/code.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface AcceptFormProps {
  readonly busy: boolean;
  /** A code is tried: what became of an earlier one is over. */
  readonly onTry: () => void;
  /** Takes the invitation up. Answers whether that was done. */
  readonly onCode: (code: string) => Promise<boolean>;
}

/** A code as people say and type it: with or without hyphens, in any letters. */
function plainCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/gu, '');
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-');
}

const example = 'ABCD-EFGH-JKLM';
/** Three groups of four, and the hyphens between them. */
const wholeLength = example.length;

/** Where somebody who was asked to speak for another types the code of the invitation. */
export function AcceptForm({ busy, onTry, onCode }: AcceptFormProps) {
  const { say } = useWords('people');
  const common = useWords('common');
  const [typed, setTyped] = useState('');
  const problems = useWords('problems');
  const [wrong, setWrong] = useState<'not-whole' | 'not-right'>();
  const [tries, setTries] = useState(0);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const code = plainCode(typed);
    // All of it may be there and still be none of ours: a letter was read as one that it looks like.
    const fault = inviteCode.safeParse(code).success ? undefined : code.length === wholeLength ? 'not-right' : 'not-whole';
    onTry();
    setTries((count) => count + 1);
    setWrong(fault);
    // To the field, which says what is wrong with it; who pressed Enter in it is there already, and is told by the line of alert.
    if (fault) document.getElementById('code')?.focus();
    else if (await onCode(code)) setTyped('');
  };
  const error = wrong && (wrong === 'not-right' ? problems.say('code-wrong.title') : say('accept.wrong'));
  return (
    <form className="stack" noValidate onSubmit={(event) => { void send(event); }}>
      <TextField name="code" width="medium" label={say('accept.label')} hint={say('accept.hint', { code: <Code>{example}</Code> })} error={error} errorPrefix={common.t('error.prefix')} value={typed} autoCapitalize="characters" spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
      {/* Anew on every try, so that the same fault is said again. */}
      {error && <p key={tries} role="alert" className="visually-hidden">{error}</p>}
      <div className="button-row"><Button type="submit" variant="secondary" busy={busy} busyWords={common.t('sending')}>{say('accept.do')}</Button></div>
    </form>
  );
}
