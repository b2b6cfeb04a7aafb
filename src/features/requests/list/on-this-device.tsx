import type { RequestSummary } from '#contract/request-summary.ts';
import type { RequestKind } from '#contract/request-words.ts';
import { answerRequest, makeRequest, withdrawRequest } from '#contract/requests.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { TaskList, type Task } from '#src/components/task-list.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { WaitingAct } from '#src/offline/outbox/use-waiting-acts.ts';
import { requestOf } from '../use-waiting-acts.ts';

const isKind = (kind: string | undefined): kind is RequestKind => kind !== undefined;

interface OnThisDeviceProps {
  readonly requests: readonly RequestSummary[];
  readonly acts: readonly WaitingAct[];
}

/** Requests, withdrawals and replies that the landlord does not have yet. Nothing at all when there is none. */
export function OnThisDevice({ requests, acts }: OnThisDeviceProps) {
  const { t, say, language } = useWords('requests');
  const { day, time } = useDates();
  const { offered } = useAppActs();
  const waiting = acts.filter(({ entry }) => [makeRequest.name, withdrawRequest.name, answerRequest.name].some((name) => name === entry.endpoint));
  if (waiting.length === 0) return null;
  const outbox = offered(`/${language}/outbox`);
  const stateOf = ({ state }: PlacedEntry): Task['state'] => (state === 'waiting' ? { kind: 'waiting', word: t('here.waiting') } : { kind: 'needs-you', word: t(`here.${state}`) });
  return (
    <PageSection title={say('here.title')} id="here">
      <p>{say('here.body')}</p>
      <TaskList
        tasks={waiting.map(({ entry, input }): Task => {
          const { kind } = entry.face;
          const about = requests.find((one) => one.id === requestOf(input));
          const reply = entry.endpoint === answerRequest.name;
          const title = reply ? (about ? say('here.answer-of', { what: say(`kind.${about.kind}`) }) : say('here.answer')) : isKind(kind) ? say(`kind.${kind}`) : about ? say('here.withdrawal-of', { what: say(`kind.${about.kind}`) }) : say('here.withdrawal');
          return { href: outbox, title, note: say(entry.tries > 0 ? 'here.note.tried' : 'here.note', { day: day(entry.createdAt), time: time(entry.createdAt) }), state: stateOf(entry) };
        })}
      />
    </PageSection>
  );
}
