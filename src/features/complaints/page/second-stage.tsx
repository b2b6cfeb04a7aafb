import { useState } from 'react';
import { askSecondStage, type ComplaintFull, complaintLength } from '#contract/complaints.ts';
import { knownProblem } from '#src/api/refusal.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useSending } from '../form/use-sending.ts';

/** Asks for stage 2 of the service part: no reason is needed, and it works without a connection. */
export function SecondStage({ complaint: { id, canAskSecond } }: { complaint: ComplaintFull }) {
  const { t, say } = useWords('complaints');
  const { whyItWaits } = useAppActs();
  const common = useWords('common');
  const problems = useWords('problems');
  const [words, setWords] = useState('');
  const [{ state, outcome }, send, again] = useSending(askSecondStage);
  const tooLong = words.length - complaintLength;
  if (!canAskSecond) return null;
  if (state === 'kept' && !outcome) return <NoticeBanner kind="waiting" word={t('sent.waiting.word')} title={say('waiting.title')} role="status">{whyItWaits(<p>{say('waiting.body')}</p>)}</NoticeBanner>;
  const refused = outcome?.kind === 'refused' ? knownProblem(outcome.code) : undefined;
  const submit = () => {
    if (refused) again();
    if (tooLong <= 0) void send({ params: { complaintId: id }, body: { words: words.trim(), madeAt: new Date().toISOString() } });
  };
  return (
    <div className="no-print">
      <PageSection title={say('second.title')} id="second">
        {state === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={say('form.not-kept')} role="alert" />}
        {refused && <NoticeBanner kind="late" word={common.t('error.title')} title={problems.say(`${refused}.title`)} role="alert"><p>{problems.say(`${refused}.next`)}</p></NoticeBanner>}
        <p>{say('second.body')}</p>
        <TextArea
          name="second-words" label={say('second.words')} hint={say('form.wish.hint')} value={words} limit={complaintLength} rows={4} onChange={(event) => setWords(event.target.value)}
          leftWords={(left) => (left < 0 ? t('form.over', { count: -left }) : t('form.left', { count: left }))}
          error={tooLong > 0 && say('form.happened.long', { count: tooLong })} errorPrefix={common.t('error.prefix')}
        />
        <p><Button variant="secondary" busy={state === 'keeping'} busyWords={common.t('sending')} onClick={submit}>{say('second.title')}</Button></p>
      </PageSection>
    </div>
  );
}
