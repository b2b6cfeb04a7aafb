import type { AnswerOf } from '#contract/endpoint.ts';
import type { readHome } from '#contract/home.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { TaskList, type Task } from '#src/components/task-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** The answer that home is made of. */
export type Home = AnswerOf<typeof readHome>['body'];

/** What waits for the person; nothing at all when nothing does. */
export function NeedsYou({ needs }: { needs: Home['needsYou'] }) {
  const { say, language } = useWords('home');
  const { offered } = useAppActs();
  const word = useWords('common').t('state.needs-you');
  if (needs.length === 0) return null;
  const task = (need: Home['needsYou'][number]): Task => need.kind === 'messages-unread'
    ? { href: offered(`/${language}/messages/${need.request.id}`), title: say('needs.messages', { count: need.count }), note: say('needs.messages-note', { reference: need.request.reference }), state: { kind: 'needs-you', word } }
    : need.kind === 'request-asks'
    ? { href: offered(`/${language}/requests/${need.request.id}`), title: say('needs.request'), note: say('needs.request-note', { reference: need.request.reference }), state: { kind: 'needs-you', word } }
    : need.kind === 'support-review'
    ? { href: offered(`/${language}/settings/emergency`), title: say('needs.support'), note: say('needs.support-note'), state: { kind: 'needs-you', word } }
    : { href: offered(`/${language}/choices/${need.purposeId}`), title: say('needs.choice', { purpose: <ForeignText words={need.purpose} /> }), note: say('needs.choice-note') };
  return <PageSection title={say('needs.title')} id="needs-you"><TaskList tasks={needs.map(task)} /></PageSection>;
}
