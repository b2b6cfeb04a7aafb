import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { kindsOfSome, type RequestKind } from '#contract/request-words.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { requestOptionsQuery } from '../requests.query.ts';
import { useProblem } from '../use-problem.ts';

const NoForm = lazy(async () => ({ default: (await import('../no-form.tsx')).NoForm }));

interface SentRefusedProps {
  readonly kind: RequestKind;
  /** A problem code, or one of the outbox's own. */
  readonly code: string;
  readonly onChange: () => void;
}

/** The server did not take it: why, what to do, and everything typed is still there. A kind that this landlord does not take is begun where its list could not be read: no other answer helps there. */
export function SentRefused({ kind, code, onChange }: SentRefusedProps) {
  const { say, language } = useWords('requests');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  const problem = useProblem(code);
  const ofSome = kindsOfSome.has(kind);
  const { data } = useQuery({ ...requestOptionsQuery(language), refetchOnMount: 'always', enabled: ofSome });
  if (data && ofSome && !data.kinds.some((one) => one.kind === kind)) return <NoForm kind={kind} />;
  return (
    <div className="stack-wide">
      <PageTitle above={say(`kind.${kind}`)}>{say('refused.title')}</PageTitle>
      <NoticeBanner kind="late" word={common.t('error.title')} title={problem.title} role="alert" action={<Button onClick={onChange}>{say('refused.change')}</Button>}>
        <p>{problem.next} {say('refused.kept')}</p>
      </NoticeBanner>
      {reachUs}
    </div>
  );
}
