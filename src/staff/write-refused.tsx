import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useLocation } from '#src/router/router.tsx';
import { staffSignInPath } from '#contract/staff.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { StaffWrite } from './use-staff-write.ts';

/** Why a write of staff was not taken. Who was signed out meanwhile signs in beside it: what they wrote stays. */
export function WriteRefused({ state }: { state: StaffWrite }) {
  const { say } = useWords('staff');
  const common = useWords('common');
  const problems = useWords('problems');
  const { pathname } = useLocation();
  if (state.name !== 'refused') return null;
  const { code } = state;
  const out = code === 'session-expired' || code === 'not-signed-in';
  return (
    <NoticeBanner kind="late" word={common.t('error.title')} title={problems.say(`${code}.title`)} role="alert">
      {out ? <p className="alone"><a href={`${staffSignInPath}?${new URLSearchParams({ page: pathname })}`} target="_blank" rel="noreferrer">{say('sign-in.beside')}</a></p> : <p>{problems.say(`${code}.next`)}</p>}
    </NoticeBanner>
  );
}
