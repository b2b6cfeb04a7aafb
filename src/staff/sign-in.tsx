import { useEffect } from 'react';
import { staffSignInOutcome, staffSignInPath, type StaffSession } from '#contract/staff.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useLocation } from '#src/router/router.tsx';
import { toTitle } from './to-title.ts';
import { useLeftAlone } from './use-left-alone.ts';

function SignInHere() {
  const { say } = useWords('staff');
  const common = useWords('common');
  const { pathname, search, hash } = useLocation();
  const outcome = staffSignInOutcome.safeParse(new URLSearchParams(search).get('sign-in'));
  return (
    <div className="stack-wide">
      <PageTitle lede={say('sign-in.lede')}>{say('sign-in.title')}</PageTitle>
      {outcome.success && <NoticeBanner kind="late" word={common.t('error.title')} title={say(`sign-in.${outcome.data}`)} role="alert" />}
      {/* A visit, not a call: the server sends the browser on to the identity provider. */}
      <p><a className="button button-primary" href={`${staffSignInPath}?${new URLSearchParams({ page: pathname + hash })}`}><span>{say('sign-in.go')}</span></a></p>
      <p className="quiet">{say('sign-in.residents')}</p>
    </div>
  );
}

/** The session ended while somebody worked here. What they wrote is kept out of sight for them to sign in beside it; after the time that a session lasts it goes too. */
function SignInBeside({ idleSeconds }: Pick<StaffSession, 'idleSeconds'>) {
  const { say } = useWords('staff');
  const { pathname } = useLocation();
  useLeftAlone(idleSeconds, () => location.reload(), () => undefined);
  useEffect(toTitle, []);
  return (
    <div className="stack-wide">
      <PageTitle lede={say('sign-in.lede')}>{say('sign-in.title')}</PageTitle>
      <p className="alone"><a href={`${staffSignInPath}?${new URLSearchParams({ page: pathname })}`} target="_blank" rel="noreferrer">{say('sign-in.beside')}</a></p>
    </div>
  );
}

/** Asks whoever comes to a page of staff to sign in. `idleSeconds`: of the session that has ended meanwhile. */
export function SignIn({ idleSeconds }: { idleSeconds?: number | undefined }) {
  return idleSeconds === undefined ? <SignInHere /> : <SignInBeside idleSeconds={idleSeconds} />;
}
