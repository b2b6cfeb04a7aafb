import { useQuery } from '@tanstack/react-query';
import { mostPasskeys } from '#contract/passkeys.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { mayHavePasskeys } from '#src/api/may-have-passkeys.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { PasskeyList } from './passkey-list.tsx';
import { passkeysQuery } from './passkeys.query.ts';

/** The person's passkeys: which there are, a new one, and the end of one. */
export function PasskeysPage() {
  const { say, language } = useWords('passkeys');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { data, error, refetch } = useQuery(passkeysQuery());
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/settings`}>{common.say('nav.settings')}</BackLink>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={3} />)}
      {data && <PasskeyList passkeys={data.passkeys} />}
      {data && (
        <PageSection title={say('add')} id="add">
          {mayHavePasskeys() ? data.passkeys.length < mostPasskeys ? <AddPasskey /> : <p>{say('full')}</p> : <p>{say('unable')}</p>}
        </PageSection>
      )}
    </div>
  );
}
