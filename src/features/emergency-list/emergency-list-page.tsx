import { useState } from 'react';
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts';
import { openEmergencyList } from '#contract/emergency-list.ts';
import type { StaffSession } from '#contract/staff.ts';
import { call } from '#src/api/call.ts';
import { refusalOf } from '#src/api/refusal.ts';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { StaffGate } from '#src/staff/staff-gate.tsx';
import type { StaffWrite } from '#src/staff/use-staff-write.ts';
import { toTitle } from '#src/staff/to-title.ts';
import { WriteRefused } from '#src/staff/write-refused.tsx';
import { EmergencyForm } from './emergency-form.tsx';
import { OpenList } from './open-list.tsx';

type Asked = BodyOf<typeof openEmergencyList>;

function List({ session }: { session: StaffSession }) {
  const { say } = useWords('emergency-list');
  const [state, setState] = useState<StaffWrite>({ name: 'rest' });
  // What was shown lies in this tab only, and is gone with the page.
  const [open, setOpen] = useState<{ readonly asked: Asked; readonly found: AnswerOf<typeof openEmergencyList>['body'] }>();
  const ask = async (asked: Asked) => {
    setState({ name: 'busy' });
    const result = await call(openEmergencyList, { body: asked });
    if (result.ok) {
      toTitle(); // The form goes.
      setOpen({ asked, found: result.body });
    }
    setState(result.ok ? { name: 'done' } : { name: 'refused', code: refusalOf(result), errors: [] });
  };
  return (
    <div className="stack-wide emergency-list">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <WriteRefused state={state} />
      {!open && <EmergencyForm busy={state.name === 'busy'} onOpen={(asked) => { void ask(asked); }} />}
      <div role="status">{open && open.found.people.length === 0 && <p>{say('none')}</p>}{open?.found.more && <p>{say('more')}</p>}</div>
      {open && <OpenList session={session} asked={open.asked} found={open.found} onClose={() => { toTitle(); setOpen(undefined); }} />}
    </div>
  );
}

/** Who of the emergency register may need help now: for managers and the safeguarding team, with a reason that the people read. */
export function EmergencyListPage() {
  return <StaffGate permission="emergency-list">{(session) => <List session={session} />}</StaffGate>;
}
