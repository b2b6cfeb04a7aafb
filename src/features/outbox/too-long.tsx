import { useState } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';

const threeDays = 3 * 86_400_000;

/** After three days unsent a person should not wait for a phone that does not get through: phone, post and counter do the same. */
export function TooLong({ entries }: { entries: readonly PlacedEntry[] }) {
  const { t, say } = useWords('outbox');
  const { reachUs } = useAppActs();
  const [now] = useState(() => Date.now());
  const old = entries.filter((one) => one.state !== 'refused' && now - Date.parse(one.createdAt) > threeDays);
  if (old.length === 0) return null;
  return (
    <>
      <NoticeBanner kind="late" word={t('too-long.word')} title={say('too-long.title', { count: old.length })}><p>{say('too-long.body')}</p></NoticeBanner>
      {reachUs}
    </>
  );
}
