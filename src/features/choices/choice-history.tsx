import type { ChoiceHistoryEntry } from '#contract/choices.ts';
import { choiceDecision } from '#contract/choice-words.ts';
import { useNoticeHref } from '#src/api/notice-href.ts';
import { DataTable, type Column } from '#src/components/data-table.tsx';
import { Link } from '#src/components/link.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';

interface Speech {
  readonly words: ReturnType<typeof useWords<'choices'>>;
  readonly dates: ReturnType<typeof useDates>;
  readonly hrefOf: ReturnType<typeof useNoticeHref>;
}

/** Whether the person did it; what the landlord or time did has no receipt of theirs. */
const byPerson = ({ kind }: ChoiceHistoryEntry): boolean => choiceDecision.safeParse(kind).success;

function columnsWith({ words: { t, say, language }, dates: { day, time }, hrefOf }: Speech): readonly Column<ChoiceHistoryEntry>[] {
  return [
    { key: 'what', heading: t('history.what'), cell: (one) => say(`history.${one.kind}`, { channel: t(`channel.${one.channel}`) }) },
    { key: 'when', heading: t('history.when'), numeric: true, cell: (one) => <>{day(one.effectiveAt)}{signsOf(language).comma} <bdi>{time(one.effectiveAt)}</bdi></> },
    {
      key: 'words', heading: t('history.words'),
      cell: ({ shownIn, notice }) => <a href={hrefOf(shownIn, notice.id, notice.version)}>{say('history.version', { version: notice.version.replace('v', ''), language: nameOfLanguage(shownIn) })}</a>,
    },
    {
      key: 'receipt', heading: t('history.receipt'),
      cell: (one) => one.receiptId === null
        ? <span className="quiet">{say(byPerson(one) ? 'history.no-receipt' : 'history.ours')}</span>
        : <Link href={`/${language}/receipts/${one.receiptId}`}>{say('history.open')} <span className="visually-hidden">{t('history.open-of', { date: day(one.effectiveAt) })}</span></Link>,
    },
  ];
}

/** Everything that happened to a purpose, newest first: when, on which words, in which language, with its receipt (UK GDPR Art. 7(1)). */
export function ChoiceHistory({ history }: { history: readonly ChoiceHistoryEntry[] }) {
  const words = useWords('choices');
  const dates = useDates();
  const hrefOf = useNoticeHref();
  if (history.length === 0) return <p>{words.say('purpose.history-none')}</p>;
  return (
    <DataTable
      hiddenCaption caption={words.say('purpose.history')}
      rows={history}
      rowKey={(one) => `${one.receiptId ?? one.effectiveAt} ${one.channel} ${one.kind}`}
      columns={columnsWith({ words, dates, hrefOf })}
    />
  );
}
