import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { toTitle } from '#src/staff/to-title.ts';

/** Something was written down at the desk: said where the form was, and heard at once. */
export function WrittenDown({ open, again, children }: { open?: ReactNode; again: () => void; children: ReactNode }) {
  const { t, say } = useWords('desk');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <NoticeBanner kind="done" word={t('do.done')} title={say('new.done')} action={<div className="button-row">{open}<Button variant="secondary" onClick={() => { toTitle(); again(); }}>{say('new.another')}</Button></div>}>
        <p>{children}</p>
      </NoticeBanner>
    </div>
  );
}
