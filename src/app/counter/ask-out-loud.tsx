import { Suspense, useEffect, useState } from 'react';
import { makeRequest } from '#contract/requests.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useHeldFor } from '#src/components/use-held-for.ts';
import type { Manner } from '#src/features/counter/how-they-ask.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ReadBack } from './read-back.tsx';
import type { Ask } from './session-in-hand.ts';
import { longInComing } from './side-waits.tsx';
import { takenDate } from './taken-date.ts';

interface AskOutLoudProps {
  readonly ask: Ask;
  readonly manner: Manner;
  readonly onDone: () => void;
}

function Question({ ask, manner, onDone }: AskOutLoudProps) {
  const { t, say } = useWords('counter');
  const common = useWords('common');
  const { purposeNames } = useAppActs();
  const on = takenDate(manner);
  const isRequest = ask.endpoint.name === makeRequest.name;
  const input = isRequest && on !== undefined ? { ...ask.input, body: { ...(ask.input.body as object), taken: { how: manner.how, on } } } as typeof ask.input : ask.input;
  const dateless = isRequest && on === undefined;
  const [tries, setTries] = useState(0);
  useEffect(() => { if (ask.stage === 'sent') onDone(); }, [ask.stage, onDone]);
  return (
    <Dialog
      open onClose={() => ask.answer(null)} title={say(manner.how === 'phone' ? 'aloud.title' : 'paper.title')}
      actions={(
        <>
          <Button variant="secondary" onClick={() => ask.answer(null)}>{say('aloud.no')}</Button>
          <Button
            busy={ask.stage === 'sending'} busyWords={common.t('sending')}
            onClick={() => {
              if (dateless) setTries(tries + 1);
              else ask.answer({ input, how: manner.how === 'phone' ? 'spoken' : null });
            }}
          >
            {say(manner.how === 'phone' ? 'aloud.yes' : 'paper.yes')}
          </Button>
        </>
      )}
    >
      <p>{say(manner.how === 'phone' ? 'aloud.body' : 'paper.body')}</p>
      <ReadBack ask={{ endpoint: ask.endpoint, input }} purposeNames={purposeNames} />
      {/* Anew on every press, so that it is said again. */}
      {dateless && <p key={tries} role="alert">{t('manner.on.wrong')}</p>}
    </Dialog>
  );
}

/** For who is not beside the officer: read to them on the phone, or taken from paper. A request takes along how it came and on which day. Until all that is read is here, the way back. */
export function AskOutLoud(props: AskOutLoudProps) {
  const { say } = useWords('counter');
  const common = useWords('common');
  const no = () => props.ask.answer(null);
  const waits = useHeldFor(true, longInComing) && (
    <Dialog open onClose={no} title={say(props.manner.how === 'phone' ? 'aloud.title' : 'paper.title')} actions={<Button variant="secondary" onClick={no}>{say('aloud.no')}</Button>}>
      <Skeleton label={common.t('loading')} shape="text" />
    </Dialog>
  );
  return <Suspense fallback={waits}><Question {...props} /></Suspense>;
}
