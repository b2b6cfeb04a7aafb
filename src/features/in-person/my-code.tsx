import { useEffect, useState } from 'react';
import { showMyCode } from '#contract/counter-mine.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { Code } from '#src/components/code.tsx';
import { FieldError } from '#src/components/field-error.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { QrCode } from '#src/components/qr-code.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** A code to show to an officer, or to read out: it says who the person is, for five minutes, once. */
export function MyCode() {
  const { t, say } = useWords('in-person');
  const common = useWords('common');
  const problems = useWords('problems');
  const { time } = useDates();
  const [mine, setMine] = useState<{ readonly code: string; readonly expiresAt: string }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!mine) return undefined;
    const timer = setTimeout(() => setMine(undefined), Math.max(0, Date.parse(mine.expiresAt) - Date.now()));
    return () => clearTimeout(timer);
  }, [mine]);
  const show = async () => {
    setBusy(true);
    const result = await call(showMyCode);
    setBusy(false);
    setRefusal(result.ok ? undefined : refusalOf(result));
    if (result.ok) setMine(result.body);
  };
  return (
    <PageSection title={say('my-code.title')} id="my-code">
      <p>{say('my-code.body')}</p>
      <div role="status">
        {mine && (
          <div className="my-code">
            <p className="counter-code"><Code>{mine.code}</Code></p>
            <QrCode text={mine.code} label={t('my-code.qr')} />
            <p className="quiet">{say('my-code.until', { time: time(mine.expiresAt) })}</p>
          </div>
        )}
      </div>
      {refusal && <div role="alert"><FieldError id="my-code-error" prefix={common.t('error.prefix')}>{problems.t(`${refusal}.title`)}</FieldError></div>}
      <p><Button variant={mine ? 'secondary' : 'primary'} busy={busy} busyWords={common.t('loading')} onClick={() => { void show(); }}>{say(mine ? 'my-code.again' : 'my-code.show')}</Button></p>
    </PageSection>
  );
}
