import { useAppActs } from '#src/api/app-acts-context.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Stand } from './use-own-act.ts';

/** Where the last act is, never further than it got; said once to people who listen. The form that was sent goes, so the focus comes here. `done`: the words for what was received. */
export function StandWords({ stand, done }: { stand: Stand; done: string }) {
  const { t, say } = useWords('support');
  const common = useWords('common');
  const problems = useWords('problems');
  const { reachUs } = useAppActs();
  return (
    <>
      <div role="status">
        {stand.name === 'kept' && <NoticeBanner kind="waiting" word={common.t('state.waiting')} title={t('stand.kept')} takesFocus={stand.found ? undefined : 'unless-filling-in'}><p>{say('stand.kept-more')}</p></NoticeBanner>}
        {stand.name === 'done' && <NoticeBanner kind="done" word={common.t('state.done')} title={done} takesFocus="unless-filling-in" />}
      </div>
      {stand.name === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={t('stand.not-kept')} role="alert" takesFocus>{reachUs}</NoticeBanner>}
      {stand.name === 'refused' && <NoticeBanner kind="late" word={common.t('error.title')} title={problems.t(`${stand.code}.title`)} role="alert" takesFocus="unless-filling-in"><p>{problems.say(`${stand.code}.next`)}</p></NoticeBanner>}
    </>
  );
}
