import type { Receipt } from '#contract/receipts.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What to do about a receipt that says something wrong. */
export function IfWrong({ receipt }: { receipt: Receipt }) {
  const { say, language } = useWords('receipts');
  const { offered, reachUs } = useAppActs();
  const place = receipt.subject === 'choice' ? `choices/${receipt.purpose.id}` : receipt.subject === 'request' ? `requests/${receipt.request.id}` : receipt.subject === 'complaint' ? `complaints/${receipt.complaint.id}` : receipt.subject === 'people' ? 'people' : receipt.subject === 'support' ? (receipt.act === 'answered' || receipt.act === 'cleared' ? 'settings/equality' : 'settings/emergency') : 'settings/reach';
  const href = offered(`/${language}/${place}`);
  return (
    <div className="no-print stack-wide">
      <PageSection title={say('wrong.title')}>
        <div className="stack">
        {href !== undefined && <p>{say(`wrong.${receipt.subject}`)} <Link href={href}>{say(`wrong.${receipt.subject}-link`)}</Link></p>}
        <p>{say('wrong.not-you')}</p>
        <p>{say('wrong.complain')} <a href={`/${language}/help`}>{say('wrong.complain-link')}</a></p>
        </div>
      </PageSection>
      {reachUs}
    </div>
  );
}
