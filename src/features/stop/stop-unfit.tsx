import { useEffect, useRef } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Link } from '#src/components/link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** The link is cut off, changed, forged or too old: what to do instead. No way is closed to somebody who wants no marketing. */
export function StopUnfit() {
  const { say, language } = useWords('stop');
  const { reachUs } = useAppActs();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => { top.current?.querySelector('h1')?.focus(); }, []);
  return (
    <div className="stack-wide" ref={top}>
      <PageTitle lede={say('unfit.lede')}>{say('unfit.title')}</PageTitle>
      <p>{say('unfit.other')}</p>
      <ul>
        <li>{say('unfit.open')}</li>
        <li><Link href={`/${language}/choices`}>{say('unfit.sign-in')}</Link></li>
        <li>{say('unfit.tell')}</li>
      </ul>
      {reachUs}
    </div>
  );
}
