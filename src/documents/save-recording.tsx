import type { ReactNode } from 'react';
import type { Contact } from '#contract/organisation.ts';
import type { HoldInput } from '#contract/holds.ts';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { TextField } from '#src/components/text-field.tsx';
import type { Say } from './document-site.ts';

interface SaveRecordingProps {
  readonly say: Say;
  readonly language: string;
  readonly medium: HoldInput['medium'];
  /** The place of the sign; `null` on the list of all places, where it is chosen. */
  readonly site: string | null;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** Who to call when nothing else works. */
  readonly contact: Contact | undefined;
}

/** A slot that the script fills. */
const fill = (name: string): ReactNode => <bdi data-fill={name} />;

/** The words of every plural form that the language has; the script shows the one that fits. */
function DaysLeft({ say }: { say: Say }) {
  // Up to 101 meets every plural form of every language; each form is written once.
  const forms = new Map(Array.from({ length: 102 }, (_none, count) => [say('save.left', { count, date: '{{date}}' }).replace(String(count), '{{count}}'), count] as const));
  return <span data-plural>{[...forms].map(([words, example]) => <span key={words} hidden data-example={example}>{words}</span>)}</span>;
}

/** The phone number, as a link; nothing where none is stated. */
function CallUs({ contact, say }: Pick<SaveRecordingProps, 'contact' | 'say'>) {
  const phone = contact?.phone;
  return phone ? <p className="save-call"><a className="button button-secondary" href={`tel:${phone.replaceAll(/[^\d+]/gu, '')}`}><span>{say('save.call', { phone })}</span></a></p> : null;
}

/**
 * One tap that asks the landlord to keep a recording: no sign-in, no name. Every state is drawn at build and shown by `src/offline/save-recording`;
 * without JavaScript the phone number below stands in its place.
 */
export function SaveRecording({ say, language, medium, site, sites, contact }: SaveRecordingProps) {
  const names = sites.map(({ id, name }) => ({ value: id, label: name, lang: 'en' }));
  const waits = (
    <>
      <p>{say('save.waiting-body')}</p>
      <p>{say('save.waiting-call')}</p>
      <CallUs contact={contact} say={say} />
      <p>{say('save.waiting-clear')}</p>
    </>
  );
  return (
    <section
      className="save-recording stack" id="save" aria-labelledby="save-title" data-medium={medium} data-site={site ?? undefined} data-language={language}
      data-months={say('date.months')} data-weekdays={say('date.weekdays')} data-date={say('date.full', { weekday: '{{weekday}}', day: '{{day}}', month: '{{month}}', year: '{{year}}' })}
    >
      <h2 id="save-title">{say('save.title')}</h2>
      <div data-state="waiting" hidden><NoticeBanner kind="needs-you" word={say('save.waiting-word')} title={say('save.waiting-title')} action={<Button variant="secondary" id="save-take-back">{say('save.take-back')}</Button>}>{waits}</NoticeBanner></div>
      <div data-state="failed" hidden><NoticeBanner kind="late" word={say('save.problem')} title={say('save.failed')}><CallUs contact={contact} say={say} /></NoticeBanner></div>
      <div data-state="refused" hidden><NoticeBanner kind="late" word={say('save.problem')} title={say('save.refused')}><p>{say('save.refused-body')}</p><CallUs contact={contact} say={say} /></NoticeBanner></div>
      <div data-state="done" hidden>
        <NoticeBanner kind="done" word={say('save.done-word')} title={<span id="save-done" tabIndex={-1}>{say('save.done')}</span>} action={<LinkButton variant="secondary" href={`/${language}/requests/new/recordings${site === null ? '' : `?site=${site}${medium === 'cctv' ? '' : `&medium=${medium}`}`}`}>{say('save.ask')}</LinkButton>}>
          <p>{say('save.reference')} <strong>{fill('reference')}</strong></p>
          <p data-when="days"><DaysLeft say={say} /></p>
          <p data-when="gone">{say('save.gone')}</p>
          <p>{say('save.done-next')}</p>
        </NoticeBanner>
      </div>
      <p data-state="removed" hidden role="status">{say('save.removed')}</p>
      <noscript><p>{say('save.no-script')}</p></noscript>
      <form data-state="form" hidden noValidate>
        <p>{say('save.lede')}</p>
        {site === null && (
          <>
            <SelectField name="save-site" label={say('save.where')} options={[...names, { value: '', label: say('save.elsewhere') }]} />
            <div data-place hidden><TextField name="save-place" label={say('save.place')} maxLength={300} /></div>
          </>
        )}
        <div className="button-row"><Button type="submit" busyWords={say('save.sending')}>{say('save.button')}</Button></div>
        <p className="quiet">{say('save.today')}</p>
        <Details summary={say('save.more')}>
          <div data-day-error hidden><p className="field-error" id="save-day-error">{say('save.day-error')}</p></div>
          <TextField type="date" name="save-day" width="medium" label={say('save.day')} hint={say('save.day-hint')} />
          <TextField type="time" name="save-from" width="short" label={say('save.from')} />
          <TextField type="time" name="save-to" width="short" label={say('save.to')} />
          <TextField name="save-contact" maxLength={200} autoComplete="tel" label={say('save.contact')} hint={say('save.contact-hint')} />
        </Details>
      </form>
    </section>
  );
}
