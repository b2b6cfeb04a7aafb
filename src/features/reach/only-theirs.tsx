import type { ReactNode } from 'react';
import { BackLink } from '#src/components/back-link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** In the place of a page about how somebody is reached, while one acts for them: the server would refuse, so it is said before anything is asked or typed. */
export function OnlyTheirs({ title, back }: { readonly title: ReactNode; readonly back: 'settings' | 'settings/reach' }) {
  const { say, language } = useWords('reach');
  const common = useWords('common');
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/${back}`}>{back === 'settings' ? common.say('nav.settings') : say('title')}</BackLink>
      <PageTitle lede={say('only-theirs')}>{title}</PageTitle>
    </div>
  );
}
