import type { BriefReceipt } from '#contract/brief-receipt.ts';
import type { RequestFull } from '#contract/requests.ts';
import { Code } from '#src/components/code.tsx';
import { Link } from '#src/components/link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ClockText } from '../clock/clock-text.tsx';
import { clockRule } from '../clock/clock-rule.ts';

interface SentReceivedProps {
  readonly receipt: BriefReceipt;
  readonly request: RequestFull;
}

/** The landlord has it: by when it answers, what happens next, and the receipt. */
export function SentReceived({ receipt, request }: SentReceivedProps) {
  const { say, language } = useWords('requests');
  const asking = useWords('asking');
  const common = useWords('common');
  const { date } = useDates();
  const clockWords = useMoreWords('clock');
  const { offered } = useAppActs();
  const receiptAt = offered(`/${language}/receipts/${receipt.id}`);
  const { clock } = request;
  const isStopped = clock.rule.id === 'marketing-objection';
  return (
    <div className="stack-wide">
      <PageTitle above={say(`kind.${request.kind}`)} lede={clock.due ? asking.say('sent.by', { date: date(clock.due) }) : clockWords && <ClockText sentence={clockRule(clock)} />}>{asking.say(isStopped ? 'sent.done' : 'sent.title')}</PageTitle>
      <NoticeBanner kind="done" word={common.t('state.done')} title={asking.say('sent.reference', { reference: request.reference })}>
        <p>{asking.say('sent.code', { code: <Code>{receipt.code}</Code> })}</p>
        {receiptAt && <p className="alone"><Link href={receiptAt}>{asking.say('sent.receipt')}</Link></p>}
      </NoticeBanner>
      {!isStopped && (
        <PageSection title={asking.say('sent.next')}>
          <ol className="stack">
            <li>{asking.say('sent.next.look')}</li>
            <li>{asking.say('sent.next.ask')}</li>
            <li>{clock.due ? asking.say('sent.next.answer', { date: date(clock.due) }) : asking.say('sent.next.answer-soon')}</li>
          </ol>
        </PageSection>
      )}
      <div className="button-row">
        <LinkButton href={`/${language}/requests/${request.id}`}>{asking.t('sent.open')}</LinkButton>
        <Link href={`/${language}/requests`}>{say('not-found.all')}</Link>
      </div>
    </div>
  );
}
