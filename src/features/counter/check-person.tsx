import { useState, type SyntheticEvent } from 'react';
import { checkIdentity, type CounterSession, readCallCode } from '#contract/counter.ts';
import { myCode } from '#contract/counter-mine.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { Code } from '#src/components/code.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { plainCode } from './typed-find.ts';

interface CheckPersonProps {
  readonly onChecked: (session: CounterSession) => void;
  /** Only what counts as the second check. */
  readonly again?: boolean;
}

/** To the field at fault, which says what is wrong with it; who pressed Enter in it is there already, and is told by the line of alert. */
const toCode = () => document.getElementById('my-code')?.focus();

/** The code that is said on the phone stands where the button was that had the focus. */
const toSaid = (line: HTMLElement | null) => line?.focus();

/** How the officer knows who this is: the kind of proof is written down, never the proof. */
export function CheckPerson({ onChecked, again = false }: CheckPersonProps) {
  const { t, say } = useWords('counter');
  const common = useWords('common');
  const problems = useWords('problems');
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [typed, setTyped] = useState('');
  const [misshapen, setMisshapen] = useState(false);
  const [said, setSaid] = useState<string>();
  const [tries, setTries] = useState(0);

  const check = async (how: 'known' | 'document-seen' | 'questions' | 'code', code?: string) => {
    setBusy(how);
    setRefusal(undefined);
    const result = await call(checkIdentity, { body: { check: how, ...(code !== undefined && { code }) } });
    setBusy(undefined);
    if (result.ok) {
      onChecked(result.body);
      return;
    }
    setRefusal(refusalOf(result));
    if (refusalOf(result) === 'code-wrong') toCode();
  };
  const byCode = (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    const code = plainCode(typed);
    const fits = myCode.safeParse(code).success;
    setMisshapen(!fits);
    if (fits) void check('code', code);
    else toCode();
  };
  const onCall = async () => {
    setRefusal(undefined);
    const result = await call(readCallCode);
    if (result.ok) setSaid(result.body.code);
    else setRefusal(refusalOf(result));
  };
  const codeFault = misshapen ? t('find.code.wrong') : refusal === 'code-wrong' ? problems.t('code-wrong.title') : undefined;
  const ways = again ? (['document-seen'] as const) : (['document-seen', 'known', 'questions'] as const);
  return (
    <PageSection title={say(again ? 'check.again' : 'check.title')} id="check">
      <p>{say('check.body')}</p>
      <div className="button-row">
        {ways.map((way, place) => <Button key={way} variant={place === 0 ? 'primary' : 'secondary'} busy={busy === way} busyWords={common.t('sending')} onClick={() => { void check(way); }}>{say(`check.${way}`)}</Button>)}
      </div>
      <form className="counter-line" noValidate onSubmit={byCode}>
        <TextField
          name="my-code" width="medium" dir="ltr" autoCapitalize="characters" spellCheck={false} label={t('check.code')} hint={t('check.code.hint')} errorPrefix={common.t('error.prefix')}
          error={codeFault} value={typed} onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" variant="secondary" busy={busy === 'code'} busyWords={common.t('sending')}>{say('check.code.go')}</Button>
      </form>
      {/* Anew on every try, so that the same fault is said again. */}
      <p key={tries} role="alert" className="visually-hidden">{codeFault}</p>
      {refusal && refusal !== 'code-wrong' && <NoticeBanner kind="late" word={common.t('error.title')} title={problems.say(`${refusal}.title`)} role="alert" takesFocus><p>{problems.say(`${refusal}.next`)}</p></NoticeBanner>}
      {!again && (
        <div className="stack">
          <p>{say('call.body')}</p>
          {said ? <p ref={toSaid} tabIndex={-1}>{say('call.say')} <strong className="counter-code"><Code>{said}</Code></strong></p> : <p><Button variant="quiet" onClick={() => { void onCall(); }}>{say('call.show')}</Button></p>}
        </div>
      )}
    </PageSection>
  );
}
