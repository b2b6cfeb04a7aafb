import { useState } from 'react';
import { placeHold } from '#contract/holds.ts';
import { recordingKind } from '#contract/request-words.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import { dateOf } from './date-parts.ts';
import { type Answers, textOf } from './path.ts';

type State = { readonly name: 'rest' | 'busy' | 'waiting' | 'failed' | 'refused' } | { readonly name: 'done'; readonly reference: string };

/** What the offer to keep the recording is made from. */
export interface HoldFirstProps {
  readonly answers: Answers;
  readonly today: string;
  readonly onHeld: (holdId: string) => void;
}

/** Offers to keep the recording before the rest is filled in: one tap, kept on the device until it has gone. */
export function HoldFirst({ answers, today, onHeld }: HoldFirstProps) {
  const { t, say } = useWords('holds');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  const ready = useMoreWords('holds');
  const [state, setState] = useState<State>({ name: 'rest' });
  const on = dateOf(answers, 'date');
  const medium = recordingKind.safeParse(textOf(answers, 'medium'));
  if (!ready || !on || on > today || !medium.success || (textOf(answers, 'holdId') !== '' && state.name !== 'done')) return null;
  const place = async () => {
    setState({ name: 'busy' });
    const site = textOf(answers, 'site');
    const time = (name: string) => textOf(answers, name) || null;
    try {
      const { change } = await outboxCode();
      const { settled } = await change(placeHold, {
        body: { medium: medium.data, site: site === '' || site === 'none' ? null : site, place: textOf(answers, 'place').trim(), on, from: time('from'), to: time('to'), contact: null, madeAt: new Date().toISOString() },
      });
      const slow = setTimeout(() => setState({ name: 'waiting' }), navigator.onLine ? 4000 : 0);
      void settled.then((outcome) => {
        clearTimeout(slow);
        if (outcome.kind === 'done') {
          setState({ name: 'done', reference: outcome.body.hold.reference });
          onHeld(outcome.body.hold.id);
        } else setState({ name: outcome.kind === 'refused' ? 'refused' : 'rest' });
      });
    } catch (error) {
      reportUnlessExpected(error);
      setState({ name: 'failed' });
    }
  };
  if (state.name === 'done') return <NoticeBanner kind="done" word={common.t('state.done')} title={say('first.done')} role="status"><p>{say('first.done-body', { reference: state.reference })}</p></NoticeBanner>;
  if (state.name === 'waiting') return <NoticeBanner kind="waiting" word={t('first.waiting')} title={say('first.waiting-title')} role="alert"><p>{say('first.waiting-body')}</p><p>{say('first.clear')}</p>{reachUs}</NoticeBanner>;
  return (
    <>
      {(state.name === 'failed' || state.name === 'refused') && <NoticeBanner kind="late" word={common.t('error.title')} title={say(`first.${state.name}`)} role="alert" />}
      <NoticeBanner kind="info" word={common.t('state.info')} title={say('first.title')} action={<Button variant="secondary" busy={state.name === 'busy'} busyWords={t('first.sending')} onClick={() => { void place(); }}>{say('first.button')}</Button>}>
        <p>{say('first.body')}</p>
      </NoticeBanner>
    </>
  );
}
