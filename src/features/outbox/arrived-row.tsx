import type { ReactNode } from 'react';
import { isForNow } from '#src/api/acting.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Code } from '#src/components/code.tsx';
import { Link } from '#src/components/link.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useFiles } from '#src/offline/files/use-files.ts';
import type { Told } from '#src/offline/outbox/channel.ts';
import { answerOfAct } from './answer-of-act.ts';
import { EntryStages } from './entry-stages.tsx';
import { ForSomebodyElse } from './for-somebody-else.tsx';

/** One act that the landlord has: when it came, the receipt, the clock, and whether all of it is there. */
export function ArrivedRow({ told, what }: { told: Told; what: ReactNode }) {
  const { say, language } = useWords('under-way');
  const outbox = useWords('outbox');
  const { day, time, date } = useDates();
  const { offered } = useAppActs();
  const { waiting } = useFiles();
  const { receivedAt, receipt, clock, countsFrom, path, own, files } = answerOfAct(told);
  const coming = files.filter(({ fileId }) => waiting.some((one) => one.fileId === fileId)).length;
  const here = isForNow(told.face['actingFor']);
  const [receiptAt, place] = [receipt && here ? offered(`/${language}/receipts/${receipt.id}`) : undefined, path && (here || own) ? offered(`/${language}/${path}`) : undefined];
  return (
    <li className="outbox-entry">
      <StatusTag kind={coming > 0 ? 'waiting' : 'done'}>{say(coming > 0 ? 'stage.received' : 'stage.recorded')}</StatusTag>{' '}<ForSomebodyElse face={told.face} />
      <h3>{what}</h3>
      <p className="quiet">{outbox.say('made', { day: day(told.madeAt), time: time(told.madeAt) })}</p>
      <EntryStages at={coming > 0 ? 'received' : 'recorded'} />
      <p>
        {say('arrived.received', { day: day(receivedAt), time: time(receivedAt) })}
        {clock && <> {clock.startedOn === null ? say('arrived.clock-waits') : say('arrived.clock', { date: date(clock.startedOn) })}</>}
        {clock?.due && <> {say('arrived.due', { date: date(clock.due) })}</>}
        {countsFrom && <> {say('arrived.counts', { day: day(countsFrom), time: time(countsFrom) })}</>}
      </p>
      {coming > 0 && <p>{say('arrived.files', { many: String(coming) })}</p>}
      <div className="button-row">
        {receipt && receiptAt !== undefined && <Link href={receiptAt}>{say('arrived.receipt', { code: <Code>{receipt.code}</Code> })}</Link>}
        {place !== undefined && <Link href={place}>{say('arrived.open')}<span className="visually-hidden">: {what}</span></Link>}
      </div>
    </li>
  );
}
