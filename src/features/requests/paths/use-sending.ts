import { useState } from 'react';
import { requestDetails } from '#contract/request-details.ts';
import { makeRequest } from '#contract/requests.ts';
import { reportUnlessExpected } from '#src/offline/outbox/report-unless-expected.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import type { Outcome } from '#src/offline/outbox/told.ts';
import { toDetails } from './details.ts';
import { type Answers, filesOf, type Path } from './path.ts';

/** Where a request is that this page has sent: kept on the device, then what the server said. */
export interface Sending {
  readonly state: 'not-yet' | 'keeping' | 'not-kept' | 'kept';
  readonly entryId: string | undefined;
  readonly outcome: Outcome<typeof makeRequest> | undefined;
}

const notYet: Sending = { state: 'not-yet', entryId: undefined, outcome: undefined };

/** Keeps the request in the outbox, which sends it; tells how it went. The second answers whether it is on its way; the third lets a refusal go that was read. */
export function useSending(path: Path): readonly [Sending, (answers: Answers) => Promise<boolean>, () => void] {
  const [sending, setSending] = useState(notYet);
  const begin = (part: Partial<Sending>) => setSending({ ...notYet, ...part });
  const send = async (answers: Answers): Promise<boolean> => {
    begin({ state: 'keeping' });
    try {
      const details = requestDetails.parse(toDetails(path, answers));
      const files = filesOf(answers);
      const { change } = await outboxCode();
      const { entryId, settled } = await change(makeRequest, { body: { details, madeAt: new Date().toISOString(), ...(files.length > 0 && { files }) } });
      // At the counter the person is asked first. Who says no is where they were, with their words.
      const back = (await Promise.race([settled, Promise.resolve(undefined)]))?.kind === 'taken-back';
      begin(back ? {} : { state: 'kept', entryId });
      void settled.then((outcome) => setSending((now) => (now.entryId === entryId ? { ...now, outcome } : now)));
      return !back;
    } catch (error) {
      // Not kept is not sent: the page says so and holds on to the words.
      reportUnlessExpected(error);
      begin({ state: 'not-kept' });
      return false;
    }
  };
  const forgetRefusal = () => {
    const { entryId } = sending;
    if (entryId) void Promise.allSettled([outboxCode().then(({ thisOutbox }) => thisOutbox().dismiss(entryId))]);
  };
  return [sending, send, forgetRefusal];
}
