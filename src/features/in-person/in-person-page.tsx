import { useAppActs } from '#src/api/app-acts-context.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { CallCode } from './call-code.tsx';
import { MyCode } from './my-code.tsx';
import { OfficerNow } from './officer-now.tsx';

/** When the person deals with an officer: a code that proves who they are, a code that proves who calls, and whether somebody has their record open. */
export function InPersonPage() {
  const { say, language } = useWords('in-person');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/settings`}>{common.say('nav.settings')}</BackLink>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <OfficerNow />
      <MyCode />
      <CallCode />
      {reachUs}
    </div>
  );
}
