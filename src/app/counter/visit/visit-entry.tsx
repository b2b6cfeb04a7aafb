import { useEffect, useState } from 'react';
import { makeRequest } from '#contract/requests.ts';
import { takeVisitRequest } from '#contract/visits.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { refusalKind } from '#src/features/outbox/refusal-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { EntryInput, PlacedEntry } from '#src/offline/outbox/entry.ts';
import { visitOutbox } from '#src/offline/visits/visit-outbox.ts';
import { ReadBack } from '../read-back.tsx';

/** One request that is on this tablet only: its words, where this tab can open it, and why it was refused, if it was. */
export function VisitEntry({ entry, onClose }: { entry: PlacedEntry; onClose: () => void }) {
  const { say } = useWords('visit');
  const outbox = useWords('outbox');
  const problems = useWords('problems');
  const common = useWords('common');
  const [input, setInput] = useState<EntryInput | null>();
  useEffect(() => {
    let left = false;
    void Promise.allSettled([visitOutbox().inputOf(entry)]).then(([read]) => { if (!left) setInput(read.status === 'fulfilled' ? read.value : null); });
    return () => { left = true; };
  }, [entry]);
  const refused = entry.state === 'refused';
  const why = refusalKind(entry.refusal);
  const body = takeVisitRequest.body?.safeParse(input?.body);
  const remove = async () => {
    await (refused ? visitOutbox().dismiss(entry.id) : visitOutbox().takeBack(entry.id, entry.tries));
    onClose();
  };
  return (
    <Dialog
      open onClose={onClose} title={refused ? outbox.say('state.refused') : outbox.say(`state.${entry.state}`)}
      actions={<><Button variant="secondary" onClick={onClose}>{common.say('close')}</Button><Button variant="warning" onClick={() => { void remove(); }}>{refused ? outbox.say('refused.read') : outbox.say('take-back.button')}</Button></>}
    >
      {refused && <p>{why.from === 'problems' ? problems.say(`${why.code}.title`) : outbox.say(`refused.${why.code}.title`)}</p>}
      {body?.success && <ReadBack ask={{ endpoint: makeRequest, input: { body: { details: body.data.details, taken: { how: 'visit', on: body.data.on } } } }} purposeNames={{}} />}
      {input === null && <p>{say('sealed')}</p>}
      {!refused && <p>{entry.tries > 0 ? outbox.say('take-back.tried', { count: entry.tries }) : outbox.say('take-back.never-tried')}</p>}
    </Dialog>
  );
}
