import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CounterSession } from '#contract/counter.ts';
import { giveSignInCode } from '#contract/sign-in-codes.ts';
import { counterLevel } from '#domain/counter/counter-rules.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal, wasStopped } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { FieldError } from '#src/components/field-error.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { reachQuery } from '#src/features/reach/reach.query.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';

interface GiveCodeProps {
  readonly session: Pick<CounterSession, 'check' | 'checkedAt'>;
  /** Whether the person is beside the officer: a code on paper goes from hand to hand. */
  readonly here: boolean;
}

/** A sign-in code on paper for who has no phone or e-mail. The person sees it on the screen that is turned to them, once; the officer's side never has it. */
export function GiveCode({ session: { check, checkedAt }, here }: GiveCodeProps) {
  const { t, say, language } = useWords('paper-code');
  const counter = useWords('counter');
  const common = useWords('common');
  const problems = useWords('problems');
  const { stepUp } = useAppActs();
  const reach = useQuery(reachQuery());
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<'given' | Refusal>();
  useEffect(() => { document.querySelector<HTMLElement>('#page-title')?.focus(); }, []);
  const give = async () => {
    setEnd(undefined);
    if (counterLevel(check, checkedAt, new Date().toISOString()) < 2 && !await stepUp()) return;
    setBusy(true);
    // Each press is a new act under a key of its own: a code whose answer was lost can be shown to nobody, and the next one makes it void.
    const result = await call(giveSignInCode, {}, { idempotencyKey: crypto.randomUUID() });
    setBusy(false);
    if (result.ok) setEnd('given');
    else if (!wasStopped(result)) setEnd(refusalOf(result));
  };
  const tab = { tab: counter.t('tabs.reach') };
  const reached = reach.data?.points.some(({ verified }) => verified) ?? false;
  const why = (refusal: Refusal) => (refusal === 'contact-point-there' ? t('reached', tab) : `${problems.t(`${refusal}.title`)}${signsOf(language).stop} ${problems.t(`${refusal}.next`)}`);
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <div className="stack">
        <p>{say('how')}</p>
        {reached ? <p>{say('reached', tab)}</p> : <p>{say(here ? 'check' : 'not-here')}</p>}
        {here && !reached && !reach.isPending && <p><Button busy={busy} busyWords={common.t('sending')} onClick={() => { void give(); }}>{say('give')}</Button></p>}
        <p role="status">{end === 'given' && say('given')}</p>
        <div role="alert">{end !== undefined && end !== 'given' && <FieldError id="give-error" prefix={common.t('error.prefix')}>{why(end)}</FieldError>}</div>
      </div>
    </div>
  );
}
