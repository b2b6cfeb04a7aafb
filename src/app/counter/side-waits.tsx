import { useEffect, useRef } from 'react';
import { Button } from '#src/components/button.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Milliseconds after which who is to be asked is shown that it is coming, and the way back. */
export const longInComing = 1000;

/** Stands before the person while what is read back to them is long in coming. The yes is where it will be, and waits: nobody says it to what they cannot read yet. */
export function SideWaits({ onNo }: { onNo: () => void }) {
  const { say } = useWords('counter-side');
  const common = useWords('common');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="counter-side">
      <h1 ref={heading} tabIndex={-1}>{say('title')}</h1>
      <Skeleton label={common.t('loading')} shape="text" />
      <div className="counter-answers">
        <Button disabled>{say('yes')}</Button>
        <Button variant="secondary" onClick={onNo}>{say('no')}</Button>
      </div>
    </main>
  );
}
