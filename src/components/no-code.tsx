import type { ReactNode } from 'react';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** For the second check of somebody whom no code can reach: said as it is, with the landlord's other ways, which the caller gives. */
export function NoCode({ children }: { children: ReactNode }) {
  const here = useMoreWords('no-code');
  const { say } = useWords('no-code');
  if (!here) return null;
  return (
    <>
      <p role="alert">{say('body')} {say('next')}</p>
      {children}
    </>
  );
}
