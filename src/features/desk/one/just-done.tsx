import { useEffect, useRef, type ReactNode } from 'react';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What was just done: give it a new `key` for each act. The form that did it is gone or empty, so the focus comes here. */
export function JustDone({ title, children }: { title: ReactNode; children?: ReactNode }) {
  const { t } = useWords('desk');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return <div ref={box} tabIndex={-1}><NoticeBanner kind="done" word={t('do.done')} title={title}>{children}</NoticeBanner></div>;
}
