import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { useLocation } from '#src/router/router.tsx';
import { id } from '#contract/common.ts';
import { evidenceRef } from '#contract/complaint-words.ts';
import { makeComplaint } from '#contract/complaints.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { Details } from '#src/components/details.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { requestQuery } from '../complaints.query.ts';
import { EvidenceField } from './evidence-field.tsx';
import { ComplaintReceived, ComplaintRefused, ComplaintWaits } from './sent-complaint.tsx';
import { useComplaintDraft } from './use-complaint-draft.ts';
import { useSending } from './use-sending.ts';
import { WordsField, wordsFault } from './words-field.tsx';

/** The request that the address names, if it names one. */
function useRequestOfAddress(language: string) {
  const { search } = useLocation();
  const named = id.safeParse(new URLSearchParams(search).get('request'));
  const requestId = named.success ? named.data : null;
  return { requestId, request: useQuery({ ...requestQuery(requestId ?? '', language), enabled: requestId !== null }).data };
}

const refOf = (ticked: string) => {
  const [kind, ref] = ticked.split(' ');
  const parsed = evidenceRef.safeParse({ kind, ref });
  return parsed.success ? [parsed.data] : [];
};

/** The form for who is signed in: own words, what would put it right, evidence by ticking. Prefilled where it begins at a refusal. */
export function OwnComplaint() {
  const { t, say, language } = useWords('complaints');
  const common = useWords('common');
  const { requestId, request } = useRequestOfAddress(language);
  const draft = useComplaintDraft(`complaint ${requestId ?? 'new'}`, { whatHappened: '', wish: '', contact: '', aboutService: false, ticked: requestId === null ? [] : [`request ${requestId}`] });
  const [sending, send, again] = useSending(makeComplaint);
  const [tries, setTries] = useState(0);
  const { typed, startWith } = draft;
  const why = request?.clock.overdue ? 'late' : request && ['refused', 'partly-completed', 'nothing-held'].includes(request.state) ? 'refused' : 'other';
  const words = request && t(`form.prefill.${why}`, { reference: request.reference });
  useEffect(() => { if (words) startWith(words); }, [words, startWith]);

  const faults = { whatHappened: wordsFault(typed.whatHappened, true), wish: wordsFault(typed.wish, false) };
  const shown = tries > 0 ? faults : { whatHappened: undefined, wish: undefined };
  const errors = (['whatHappened', 'wish'] as const).flatMap((field) => (shown[field] ? [{ fieldId: field, message: shown[field] === 'missing' ? say('form.happened.missing') : say('form.happened.long', { count: typed[field].length - 4000 }) }] : []));
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (faults.whatHappened || faults.wish) return;
    const { whatHappened, wish, aboutService, ticked } = typed;
    if (await send({ body: { requestId, whatHappened, wish, aboutService, evidence: ticked.flatMap(refOf), madeAt: new Date().toISOString() } })) draft.sent();
  };
  const { outcome } = sending;
  if (outcome?.kind === 'done') {
    const { complaint } = outcome.body;
    return <ComplaintReceived reference={complaint.reference} by={complaint.clock.due}><p><LinkButton href={`/${language}/complaints/${complaint.id}`}>{say('sent.open')}</LinkButton></p></ComplaintReceived>;
  }
  if (outcome?.kind === 'refused') return <ComplaintRefused code={outcome.code} onChange={again} />;
  if (sending.state === 'kept' && !outcome) return <ComplaintWaits clear={false} />;
  return (
    <form className="stack-wide" noValidate onSubmit={(event) => { void submit(event); }}>
      <BackLink href={`/${language}/complaints`}>{say('title')}</BackLink>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={errors} />
      <PageTitle above={request && say('page.reference', { reference: request.reference })} lede={say('form.lede')}>{say('form.title')}</PageTitle>
      {draft.found && <NoticeBanner kind="info" word={common.t('state.info')} title={say('form.draft-found')} />}
      <div>
        <WordsField name="whatHappened" value={typed.whatHappened} fault={shown.whatHappened} onType={(whatHappened) => draft.type({ whatHappened })} />
        <WordsField name="wish" value={typed.wish} fault={shown.wish} onType={(wish) => draft.type({ wish })} />
      </div>
      <CheckboxGroup name="service" legend={<span className="visually-hidden">{say('form.service')}</span>} options={[{ value: 'yes', label: say('form.service') }]} value={typed.aboutService ? ['yes'] : []} onChange={(event) => draft.type({ aboutService: event.target.checked })} />
      <section className="stack" aria-labelledby="evidence-title">
        <h2 id="evidence-title">{say('form.evidence')}</h2>
        <p className="quiet">{say('form.evidence.hint')}</p>
        <Details summary={say('form.evidence.more')}><EvidenceField ticked={typed.ticked} onTick={(ticked) => draft.type({ ticked })} /></Details>
      </section>
      {sending.state === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={say('form.not-kept')} role="alert" takesFocus />}
      <p className="quiet">{say('form.draft')}</p>
      <div className="button-row"><Button type="submit" busy={sending.state === 'keeping'} busyWords={common.t('sending')}>{say('form.send')}</Button></div>
    </form>
  );
}
