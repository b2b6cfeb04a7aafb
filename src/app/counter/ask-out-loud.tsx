import { useEffect, useState } from 'react';
import { makeRequest } from '#contract/requests.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import type { Manner } from '#src/features/counter/how-they-ask.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ReadBack } from './read-back.tsx';
import type { Ask } from './session-in-hand.ts';
import { takenDate } from './taken-date.ts';

/** For who is not beside the officer: read to them on the phone, or taken from paper. A request takes along how it came and on which day. */
export function AskOutLoud({ ask, manner, onDone }: { ask: Ask; manner: Manner; onDone: () => void }) {
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
