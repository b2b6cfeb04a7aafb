import { useEffect, useId, useRef } from 'react';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useLocation } from '#src/router/router.tsx';
import { staffSignInPath } from '#contract/staff.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { changedMeanwhile, type StaffWrite } from './use-staff-write.ts';

/**
 * Why a write of staff was not taken. It may stand far from the button, so the focus comes to it: it is seen, and heard once.
 * Who was signed out meanwhile signs in beside it: what they wrote stays.
 */
export function WriteRefused({ state }: { state: StaffWrite }) {
  const { say } = useWords('staff');
  const common = useWords('common');
  const problems = useWords('problems');
  const { pathname } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const bodyId = useId();
  const refused = state.name === 'refused';
  useEffect(() => { if (refused) box.current?.focus(); }, [refused]);
  if (!refused) return null;
  const { code } = state;
  const out = code === 'session-expired' || code === 'not-signed-in';
  return (
    <div ref={box} role="group" aria-label={problems.t(`${code}.title`)} aria-describedby={bodyId} tabIndex={-1}>
      <NoticeBanner kind="late" word={common.t('error.title')} title={problems.say(`${code}.title`)}>
        {out ? <p id={bodyId} className="alone"><a href={`${staffSignInPath}?${new URLSearchParams({ page: pathname })}`} target="_blank" rel="noreferrer">{say('sign-in.beside')}</a></p>
          : <p id={bodyId}>{changedMeanwhile.has(code) ? say('changed-meanwhile') : problems.say(`${code}.next`)}</p>}
      </NoticeBanner>
    </div>
  );
}
