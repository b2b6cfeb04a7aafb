import { useState, type SyntheticEvent } from 'react';
import { addContactPoint, confirmContactPoint, type ContactPoint } from '#contract/reach.ts';
import { oneTimeCode } from '#contract/session.ts';
import { Button } from '#src/components/button.tsx';
import { CodeField } from '#src/components/code-field.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { Refused } from './refused.tsx';
import { useCheckedWrite } from './use-checked-write.ts';

const aboutCode = new Set(['code-wrong', 'code-expired', 'too-many-tries']);

/** The code that came to a new contact point. */
export function ConfirmForm({ point, onConfirmed }: { point: ContactPoint; onConfirmed: () => void }) {
  const { t, say } = useWords('reach');
  const common = useWords('common');
  const problems = useWords('problems');
  const { write, busy, refusal, setRefusal } = useCheckedWrite();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const [sentAgain, setSentAgain] = useState(false);
  const [tries, setTries] = useState(0);
  const confirm = async () => {
    const plain = code.replaceAll(/\s/gu, '');
    const complete = oneTimeCode.safeParse(plain).success;
    setMissing(!complete);
    setRefusal(undefined);
    setSentAgain(false);
    setTries((before) => before + 1);
    if (complete && await write(confirmContactPoint, { params: { pointId: point.id }, body: { code: plain } })) onConfirmed();
  };
  const again = async () => {
    const { kind, value, rules } = point;
    setMissing(false);
    setSentAgain(false);
    setSentAgain((await write(addContactPoint, { body: { kind, value, rules } })) !== undefined);
  };
  const ofCode = refusal !== undefined && aboutCode.has(refusal);
  const error = missing ? t('confirm.missing') : ofCode ? `${problems.t(`${refusal}.title`)}${signsOf(problems.language).stop} ${problems.t(`${refusal}.next`)}` : undefined;
  return (
    <form className="stack" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void confirm(); }}>
      <Refused refusal={ofCode ? undefined : refusal} />
      <p>{say('confirm.body', { value: point.value })}</p>
      <CodeField name="code" tries={tries} label={t('confirm.label')} hint={t('confirm.hint')} value={code} onChange={(event) => setCode(event.target.value)} error={error} errorPrefix={common.t('error.prefix')} />
      <div className="button-row">
        <Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('confirm.go')}</Button>
        <Button variant="quiet" onClick={() => { void again(); }}>{say('confirm.again')}</Button>
      </div>
      <p role="status">{sentAgain && say('confirm.sent')}</p>
    </form>
  );
}
