import type { AnswerOf, BodyOf } from '#contract/endpoint.ts';
import type { openEmergencyList } from '#contract/emergency-list.ts';
import type { StaffSession } from '#contract/staff.ts';
import { Button } from '#src/components/button.tsx';
import { PrintIcon } from '#src/components/icons.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { EmergencyPersonRow } from './emergency-person.tsx';

interface OpenListProps {
  readonly session: StaffSession;
  readonly asked: BodyOf<typeof openEmergencyList>;
  readonly found: AnswerOf<typeof openEmergencyList>['body'];
  readonly onClose: () => void;
}

/** The list as it was opened, on screen and on paper: when, by whom and why; then each person, whole on one page. */
export function OpenList({ session: { name, role, office }, asked, found: { people, openedAt }, onClose }: OpenListProps) {
  const { say } = useWords('emergency-list');
  const staff = useWords('staff');
  const { day, time } = useDates();
  return (
    <>
      {people.length > 0 && (
        <>
          <SummaryList rows={[
            { label: say('row.opened'), value: `${day(openedAt)}${signsOf(staff.language).comma} ${time(openedAt)}` },
            { label: say('row.by'), value: [...new Set([name, staff.t(`role.${role}`), office])].filter((one) => one !== null).map((one) => <div key={one}><bdi>{one}</bdi></div>) },
            { label: say('row.what'), value: say(`what.${asked.emergency}`) },
            ...(asked.place === '' ? [] : [{ label: say('place'), value: <bdi>{asked.place}</bdi> }]),
            { label: say('row.reason'), value: <bdi>{asked.reason}</bdi> },
            { label: say('row.people'), value: String(people.length) },
          ]} />
          <p className="paper-warning">{say('paper')}</p>
        </>
      )}
      <div className="button-row no-print">
        {people.length > 0 && <Button variant="secondary" icon={<PrintIcon />} onClick={() => print()}>{say('print')}</Button>}
        <Button variant="secondary" onClick={onClose}>{say('close')}</Button>
      </div>
      {people.map((person, at) => <div key={at} className="emergency-person"><PageSection title={<bdi>{person.name}</bdi>} id={`person-${at + 1}`}><EmergencyPersonRow person={person} /></PageSection></div>)}
    </>
  );
}
