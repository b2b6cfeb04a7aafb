import { useState } from 'react';
import { readMyCallCode } from '#contract/counter-mine.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { Code } from '#src/components/code.tsx';
import { FieldError } from '#src/components/field-error.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** "Is it really you calling?": what a caller from the landlord must say before the person says anything. */
export function CallCode() {
  const { say } = useWords('in-person');
  const common = useWords('common');
  const problems = useWords('problems');
  const { time } = useDates();
  const [now, setNow] = useState<{ readonly code: string; readonly until: string }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const show = async () => {
    const result = await call(readMyCallCode);
    setRefusal(result.ok ? undefined : refusalOf(result));
    if (result.ok) setNow(result.body);
  };
  return (
    <PageSection title={say('call.title')} id="call">
      <p>{say('call.body')}</p>
      <div role="status">{now && <><p className="counter-code"><Code>{now.code}</Code></p><p>{say('call.compare')} {say('call.until', { time: time(now.until) })}</p></>}</div>
      {refusal && <div role="alert"><FieldError id="call-error" prefix={common.t('error.prefix')}>{problems.t(`${refusal}.title`)}</FieldError></div>}
      <p><Button variant="secondary" onClick={() => { void show(); }}>{say(now ? 'call.again' : 'call.show')}</Button></p>
    </PageSection>
  );
}
