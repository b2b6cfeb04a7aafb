import type { ReactNode } from 'react';
import { LinkButton } from '#src/components/link-button.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useOutboxLater } from '#src/offline/outbox/use-outbox-later.ts';

function WhyItWaits({ children }: { readonly children: ReactNode }) {
  const { say, language } = useWords('common');
  const problems = useWords('problems');
  if (!useOutboxLater().entries.some(({ state }) => state === 'needs-sign-in')) return children;
  return (
    <>
      <p>{problems.say('session-expired.title')}{signsOf(language).stop} {problems.say('session-expired.next')}</p>
      <p><LinkButton href={`/${language}/sign-in`}>{say('nav.sign-in')}</LinkButton></p>
    </>
  );
}

/** Why an act is on this device only: nobody is signed in any more, with the way to do so; else what the page says. */
export function whyItWaits(otherwise: ReactNode): ReactNode {
  return <WhyItWaits>{otherwise}</WhyItWaits>;
}
