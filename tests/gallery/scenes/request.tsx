import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { ClockLine } from '#src/components/clock-line.tsx';
import { DownloadIcon, PrintIcon } from '#src/components/icons.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { ReceiptSlip } from '#src/components/receipt-slip.tsx';
import type { SceneProps } from '../scenes.ts';

/** A request with its clock in three moments, and its receipt. */
export function RequestScene({ words: w }: SceneProps) {
  const clock = { nowWord: w.today, startWords: w.started, dueLabel: w.due, dueDate: w.dueDate, rule: w.rule, description: w.clockText };
  return (
    <>
      <BackLink href="#requests">{w.back}</BackLink>
      <PageTitle above={w.requestAbove}>{w.access}</PageTitle>
      <ClockLine {...clock} turn={w.turn} state={{ kind: 'waiting', word: w.waitingWord }} dates={{ start: '2026-11-23', due: '2026-12-29', today: '2026-12-11', pauses: [{ from: '2026-12-01', to: '2026-12-07' }] }} />
      <ClockLine {...clock} turn={w.turn} state={{ kind: 'late', word: w.lateWord }} dates={{ start: '2026-11-23', due: '2026-12-23', today: '2026-12-29' }} />
      <ClockLine {...clock} dates={{ start: '2026-11-23', due: '2026-12-23', today: '2026-11-23' }} />
      <ReceiptSlip title={w.receiptTitle} issuer="Amplius" codeLabel={w.code} code="KH7P-2M9D-QX4T" qr={<Qr />} rows={[{ label: w.what, value: w.whatValue }, { label: w.when, value: w.whenValue }, { label: w.how, value: w.howValue }]}><p>{w.receiptFoot}</p></ReceiptSlip>
      <div className="button-row"><Button variant="secondary" icon={<PrintIcon />}>{w.receipt}</Button><Button variant="quiet" icon={<DownloadIcon />}>{w.code}</Button></div>
    </>
  );
}

function Qr() {
  const cells = Array.from({ length: 441 }, (_, index) => index).filter((index) => (index * 7919) % 13 < 6);
  return <svg viewBox="0 0 21 21" role="img" aria-label="QR">{cells.map((index) => <rect key={index} x={index % 21} y={Math.floor(index / 21)} width="1" height="1" />)}</svg>;
}
