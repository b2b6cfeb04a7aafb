import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endOfficerSession, readOfficerSession } from '#contract/counter-mine.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { readOptions } from '#src/api/read-options.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

const officerNow = { ...readOptions(readOfficerSession), staleTime: 0, refetchInterval: 20_000 };

/** Whether an officer has the record open now, and the person's own way to end it. */
export function OfficerNow() {
  const { t, say } = useWords('in-person');
  const { time } = useDates();
  const { readFailed } = useAppActs();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(officerNow);
  const [busy, setBusy] = useState(false);
  const end = async () => {
    setBusy(true);
    await call(endOfficerSession);
    setBusy(false);
    await client.invalidateQueries({ queryKey: officerNow.queryKey });
  };
  if (!data) return error ? readFailed(error, () => { void refetch(); }) : null;
  if (!data.open) return <p role="status">{say('now.nobody')}</p>;
  const { role, office, since } = data.open;
  return (
    <NoticeBanner
      kind="needs-you" word={t('now.word')} title={office === null ? say(`now.${role}`) : say(`now.${role}-at`, { office })}
      action={<Button variant="secondary" busy={busy} onClick={() => { void end(); }}>{say('now.end')}</Button>}
    >
      <p>{say('now.since', { time: time(since) })}</p>
    </NoticeBanner>
  );
}
