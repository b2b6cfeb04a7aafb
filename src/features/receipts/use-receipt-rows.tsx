import type { ReactNode } from 'react';
import type { Receipt } from '#contract/receipts.ts';
import { useNoticeHref } from '#src/api/notice-href.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

interface Row {
  readonly label: ReactNode;
  readonly value: ReactNode;
}

const rowOfAct = { 'made': 'row.asked', 'withdrawn': 'row.took-back', 'answered': 'row.replied', 'message-sent': 'row.wrote' } as const;

/** The facts of a receipt, line by line, as they stand on the slip. */
export function useReceiptRows(): (receipt: Receipt) => readonly Row[] {
  const hrefOf = useNoticeHref();
  const { t, say } = useWords('receipts');
  const { day, time, date } = useDates();
  const moment = (instant: string) => say('row.moment', { day: day(instant), time: time(instant) });
  return (receipt) => {
    const received = { label: say('row.received'), value: moment(receipt.receivedAt) };
    if (receipt.subject === 'request') {
      return [
        { label: say(rowOfAct[receipt.act]), value: say(`request-kind.${receipt.request.kind}`) },
        { label: say('row.reference'), value: <bdi className="nowrap">{receipt.request.reference}</bdi> },
        received,
        { label: say('row.clock'), value: date(receipt.request.receivedOn) },
      ];
    }
    if (receipt.subject === 'people') return [{ label: say('row.changed'), value: say(`what.people-${receipt.act}`) }, { label: say('row.relation'), value: say(`relation.${receipt.relation}`) }, received];
    if (receipt.subject === 'complaint') return [{ label: say('row.changed'), value: say(`what.complaint-${receipt.act}`) }, { label: say('row.reference'), value: <bdi className="nowrap">{receipt.complaint.reference}</bdi> }, received];
    if (receipt.subject === 'support') {
      const { wording } = receipt;
      return [
        { label: say('row.changed'), value: say(`what.support-${receipt.act}`) },
        ...(wording ? [{ label: say('row.words'), value: t('row.yes-value', { version: wording.version.replace('v', ''), language: nameOfLanguage(wording.language) }) }] : []),
        { label: say('row.decided'), value: moment(receipt.decidedAt) },
        received,
        { label: say('row.effective'), value: moment(receipt.effectiveAt) },
      ];
    }
    if (receipt.subject === 'reach') {
      const point = receipt.kind === null ? [] : [{ label: say('row.point'), value: say(`channel.${receipt.kind}`) }];
      return [{ label: say('row.changed'), value: say(`what.${receipt.act}`) }, ...point, received];
    }
    const { id, version } = receipt.notice;
    return [
      { label: say('row.what'), value: say(`decision.${receipt.decision}`) },
      { label: say('row.purpose'), value: <ForeignText words={receipt.purpose.name} /> },
      ...(receipt.channel === 'use' ? [] : [{ label: say('row.channel'), value: say(`channel.${receipt.channel}`) }]),
      { label: say('row.words'), value: <a href={hrefOf(receipt.shownIn, id, version)}>{t('row.words-value', { version: version.replace('v', ''), language: nameOfLanguage(receipt.shownIn) })}</a> },
      { label: say('row.decided'), value: moment(receipt.decidedAt) },
      received,
      { label: say('row.effective'), value: moment(receipt.effectiveAt) },
      { label: say('row.state'), value: say(`state.${receipt.state}`) },
    ];
  };
}
