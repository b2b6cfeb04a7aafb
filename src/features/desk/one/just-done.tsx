import { useEffect, useRef } from 'react';
import type { RequestEventKind } from '#contract/request-words.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What was just done. The form that did it is gone, so the focus comes here. */
export function JustDone({ event }: { event: RequestEventKind }) {
  const { t, say } = useWords('desk');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return <div ref={box} tabIndex={-1}><NoticeBanner kind="done" word={t('do.done')} title={say(`act.${event}`)}><p>{say('do.done.body')}</p></NoticeBanner></div>;
}
