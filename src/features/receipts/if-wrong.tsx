import type { Receipt } from '#contract/receipts.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What to do about a receipt that says something wrong. */
export function IfWrong({ receipt }: { receipt: Receipt }) {
  const { say, language } = useWords('receipts');
  const { offered, reachUs } = useAppActs();
  const way = receipt.subject === 'choice'
    ? { href: offered(`/${language}/choices/${receipt.purpose.id}`), words: 'wrong.choice', link: 'wrong.choice-link' } as const
    : { href: offered(`/${language}/requests/${receipt.request.id}`), words: 'wrong.request', link: 'wrong.request-link' } as const;
  return (
    <div className="no-print stack-wide">
      <PageSection title={say('wrong.title')}>
        <div className="stack">
        {way.href !== undefined && <p>{say(way.words)} <Link href={way.href}>{say(way.link)}</Link></p>}
        <p>{say('wrong.not-you')}</p>
        <p>{say('wrong.complain')} <a href={`/${language}/help`}>{say('wrong.complain-link')}</a></p>
        </div>
      </PageSection>
      {reachUs}
    </div>
  );
}
