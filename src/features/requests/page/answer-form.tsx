import { useState } from 'react';
import type { ResidentAnswer } from '#contract/request-words.ts';
import { answerRequest, type RequestFull } from '#contract/requests.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useConnected } from '#src/offline/connection.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useProblem } from '../use-problem.ts';

type State = { readonly name: 'rest' | 'busy' | 'not-kept' } | { readonly name: 'refused'; readonly code: string };

const most = 2000;
/** Answers that say nothing without words. */
const needWords: ReadonlySet<ResidentAnswer> = new Set<ResidentAnswer>(['clarified', 'reply', 'say-more', 'ask-review']);

/** The person's answer: kept first, then sent, also without a connection. What they wrote stays until it is kept. */
export function AnswerForm({ request: { id, canAnswer } }: { request: RequestFull }) {
  const { t, say } = useWords('requests');
  const common = useWords('common');
  const connected = useConnected();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<'missing' | 'too-long'>();
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<State>({ name: 'rest' });
  const problem = useProblem(state.name === 'refused' ? state.code : '');
  const send = async (answer: ResidentAnswer) => {
    const said = words.trim();
    setTries((count) => count + 1);
    const wrong = said === '' && needWords.has(answer) ? 'missing' : said.length > most ? 'too-long' : undefined;
    setFault(wrong);
    if (wrong) return;
    setState({ name: 'busy' });
    try {
      const { change } = await outboxCode();
      const { settled } = await change(answerRequest, { params: { requestId: id }, body: { answer, words: said, madeAt: new Date().toISOString() } });
      setState({ name: 'rest' });
      void settled.then((outcome) => { if (outcome.kind === 'refused') setState({ name: 'refused', code: outcome.code }); });
    } catch (error) {
      reportUnlessExpected(error);
      setState({ name: 'not-kept' });
    }
  };
  const [first, ...others] = canAnswer;
  const message = fault && (fault === 'missing' ? say('reply.missing') : say('too-long', { count: words.trim().length - most }));
  return (
    <PageSection title={say('reply.title')} id="reply">
      <form
        noValidate className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (first) void send(first);
        }}
      >
        <ErrorSummary key={tries} title={common.t('error.title')} errors={message ? [{ fieldId: 'reply-words', message }] : []} />
        {state.name === 'refused' && <NoticeBanner kind="late" word={common.t('error.title')} title={problem.title} role="alert"><p>{problem.next}</p></NoticeBanner>}
        {state.name === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={say('not-kept')} role="alert" />}
        <TextArea
          id="reply-words" name="reply-words" label={say('reply.words')} hint={say(canAnswer.includes('reply') ? 'reply.no-passport' : 'reply.hint')} error={message} errorPrefix={common.t('error.prefix')}
          value={words} onChange={(event) => setWords(event.currentTarget.value)} limit={most} leftWords={(left) => (left < 0 ? t('too-long', { count: -left }) : t('letters-left', { count: left }))}
        />
        {!connected && <p className="quiet">{say('check.offline')}</p>}
        <div className="button-row">
          {first && <Button type="submit" busy={state.name === 'busy'} busyWords={common.t('sending')}>{say(`reply.do.${first}`)}</Button>}
          {others.map((answer) => <Button key={answer} variant="secondary" onClick={() => { void send(answer); }}>{say(`reply.do.${answer}`)}</Button>)}
        </div>
      </form>
    </PageSection>
  );
}
