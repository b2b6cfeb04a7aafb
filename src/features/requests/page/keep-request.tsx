import type { Organisation } from '#contract/organisation.ts';
import type { RequestFull } from '#contract/requests.ts';
import { Button } from '#src/components/button.tsx';
import { DownloadIcon, PrintIcon, ReceiptIcon } from '#src/components/icons.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { CalendarDay } from '../calendar/calendar-file.ts';

/** What makes and saves the file is fetched when it is wanted: few want one. */
async function saveDay(name: string, day: CalendarDay): Promise<void> {
  const [{ calendarFile }, { saveBlob }] = await Promise.all([import('../calendar/calendar-file.ts'), import('#src/api/save-blob.ts')]);
  saveBlob(new Blob([calendarFile(day)], { type: 'text/calendar;charset=utf-8' }), name);
}

interface KeepRequestProps {
  readonly request: RequestFull;
  readonly organisation: Organisation | undefined;
}

/** What to keep of a request: its receipt, the due date in one's own calendar, a sheet of paper. */
export function KeepRequest({ request, organisation }: KeepRequestProps) {
  const { t, say, language } = useWords('requests');
  const { offered } = useAppActs();
  const { clock, receiptId, reference } = request;
  const receiptAt = receiptId === null ? undefined : offered(`/${language}/receipts/${receiptId}`);
  const { due } = clock;
  const save = (on: string) => saveDay(`${reference}.ics`, {
    id: `${request.id}@${location.host}`, on, version: request.events.length, madeAt: new Date(), language,
    // Reference and landlord only: a calendar is often seen by others, or kept on somebody else's computers.
    summary: t('calendar.summary', { name: organisation?.name ?? '', reference }),
    url: `${location.origin}/${language}/requests/${request.id}`,
  }).catch(reportError);
  return (
    <PageSection title={say('keep.title')} id="keep">
      {receiptId === null && <p className="quiet">{say('keep.no-receipt')}</p>}
      {due && clock.status !== 'ended' && <p className="quiet no-print">{say('calendar.says')}</p>}
      <div className="button-row">
        {receiptAt && <LinkButton variant="secondary" icon={<ReceiptIcon />} href={receiptAt}>{t('keep.receipt')}</LinkButton>}
        {due && clock.status !== 'ended' && <Button variant="secondary" icon={<DownloadIcon />} onClick={() => { void save(due); }}>{say('keep.calendar')}</Button>}
        <Button variant="secondary" icon={<PrintIcon />} onClick={() => print()}>{say('keep.print')}</Button>
      </div>
    </PageSection>
  );
}
