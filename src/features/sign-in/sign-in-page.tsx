import { useAppActs } from '#src/api/app-acts-context.ts';
import { Details } from '#src/components/details.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { SignInSteps } from './sign-in-steps.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Signing in, and help for who cannot. */
export function SignInPage() {
  const { t, say } = useWords('sign-in');
  const { signedIn, sample, reachUs } = useAppActs();
  const token = useLinkToken();
  return (
    <div className="stack-wide">
      <SignInSteps token={token} onSignedIn={signedIn} />
      {sample && (
        <NoticeBanner kind="info" word={t('sample.word')} title={say('sample.title')} action={<a href="/demo/post">{say('sample.link')}</a>}>
          {say('sample.body')}
        </NoticeBanner>
      )}
      <Details summary={say('help.summary')}>
        <p>{say('help.reference')}</p>
        <p>{say('help.phone')}</p>
        {reachUs}
      </Details>
      <Details summary={say('exit.summary')}><p>{say('exit.body')}</p></Details>
    </div>
  );
}
