import { staffSignInOutcome, staffSignInPath } from '#contract/staff.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** For who is not signed in as an officer. `again`: signed in as somebody else. */
export function StaffSignIn({ again }: { again: boolean }) {
  const { say, language } = useWords('counter');
  const common = useWords('common');
  const outcome = staffSignInOutcome.safeParse(new URLSearchParams(location.search).get('sign-in'));
  return (
    <div className="stack-wide">
      <PageTitle lede={say('sign-in.lede')}>{say('sign-in.title')}</PageTitle>
      {(outcome.success || again) && <NoticeBanner kind="late" word={common.t('error.title')} title={say(`sign-in.${outcome.success ? outcome.data : 'no-role'}`)} role="alert" />}
      {/* A visit, not a call: the server sends the browser on to the identity provider. */}
      <p><a className="button button-primary" href={`${staffSignInPath}?${new URLSearchParams({ page: `/${language}/counter`, ...(again && { again: 'yes' }) })}`}><span>{say('sign-in.go')}</span></a></p>
    </div>
  );
}
