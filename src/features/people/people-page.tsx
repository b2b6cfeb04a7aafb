import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from '#src/router/router.tsx';
import { acceptInvitation, endMandate, readInviteCode, type Mandate } from '#contract/people.ts';
import { isOpen as stillOpen } from '#domain/people/mandate-state.ts';
import { actFor, actingNow } from '#src/api/acting.ts';
import { actingFor } from '#src/api/acting-for.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { Code } from '#src/components/code.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { ItemList } from '#src/components/item-row.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { AcceptForm } from './accept-form.tsx';
import { MandateRow } from './mandate-row.tsx';
import { peopleQuery } from './people.query.ts';
import { Refused } from './refused.tsx';
import { usePeopleWrite } from './use-people-write.ts';

/** The code stands where the button was that had the focus. */
const toCode = (line: HTMLElement | null) => line?.focus();

const isOpen = ({ state }: Mandate) => stillOpen(state);

/** Who speaks for me, for whom I speak, and the way to start or end either. */
export function PeoplePage() {
  const { t, say, language } = useWords('people');
  const common = useWords('common');
  const { day } = useDates();
  const { readFailed } = useAppActs();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(peopleQuery());
  const { write, busy, refusal, forget } = usePeopleWrite();
  const [code, setCode] = useState<{ readonly of: string; readonly code: string; readonly until: string }>();
  const [told, setTold] = useState<{ readonly what: 'ended' | 'stopped' | 'accepted' }>();

  // What was read for one person is never shown as another's.
  const forgetReads = () => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'readOrganisation' && queryKey[0] !== 'listPeople' });
  const end = async (mandateId: string) => {
    setTold(undefined);
    if (!(await write(mandateId, endMandate, { params: { mandateId }, body: { madeAt: new Date().toISOString() } }))) return;
    if (actingNow()?.mandateId === mandateId) {
      actFor(null);
      forgetReads();
    }
    setTold({ what: data?.byMe.some(({ id }) => id === mandateId) ? 'stopped' : 'ended' });
  };
  const showCode = async (mandateId: string) => {
    const shown = await write(`code ${mandateId}`, readInviteCode, { params: { mandateId } });
    if (shown) setCode({ of: mandateId, ...shown });
  };
  const tryCode = () => {
    setTold(undefined);
    forget();
  };
  const accept = async (invitation: string) => {
    const done = await write('accept', acceptInvitation, { body: { code: invitation } }) !== undefined;
    if (done) setTold({ what: 'accepted' });
    return done;
  };
  const start = async ({ id: mandateId, name, scope }: Mandate) => {
    actFor({ mandateId, name });
    forgetReads();
    navigate(`/${language}/${scope.see ? 'my-data' : scope.ask ? 'requests' : 'choices'}`);
  };
  const endButton = ({ id, name }: Mandate) => <Button variant="secondary" busy={busy === id} busyWords={common.t('sending')} onClick={() => { void end(id); }}>{say('end')}<span className="visually-hidden">: {name}</span></Button>;
  const codeShown = (one: Mandate) => (code?.of === one.id
    ? <p ref={toCode} tabIndex={-1}>{say('code.is', { code: <strong><Code>{code.code}</Code></strong>, day: day(code.until, 'long') })}</p>
    : <Button busy={busy === `code ${one.id}`} busyWords={common.t('loading')} onClick={() => { void showCode(one.id); }}>{say('code.show')}<span className="visually-hidden">: {one.name}</span></Button>);
  if (!data) return <div className="stack-wide"><PageTitle lede={say('lede')}>{say('title')}</PageTitle>{error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} rows={4} />}</div>;
  const { forMe, byMe } = data;
  const open = forMe.filter(isOpen);
  const past = [...forMe, ...(actingFor() ? [] : byMe)].filter((one) => !isOpen(one));
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {/* The button is gone, or far from here. */}
      {told && <NoticeBanner kind="done" word={common.t('state.done')} title={say(`told.${told.what}`)} role="status" takesFocus />}
      <Refused refusal={refusal} />
      <PageSection title={say('for-me')} id="for-me">
        {open.length === 0 ? <EmptyState title={say('for-me.none')}>{say('for-me.none.body')}</EmptyState> : (
          <ItemList label={t('for-me')}>{open.map((one) => <MandateRow key={one.id} mandate={one} actions={<div className="button-row">{one.state === 'invited' && codeShown(one)}{endButton(one)}</div>} />)}</ItemList>
        )}
        <p><LinkButton href={`/${language}/people/new`}>{say('invite')}</LinkButton></p>
        <p className="quiet">{say('for-me.proof')}</p>
      </PageSection>
      {/* For whom the person speaks is done in their own app: at the counter one record is open, and no other. */}
      {!actingFor() && <PageSection title={say('by-me')} id="by-me">
        {byMe.some(isOpen) && (
          <ItemList label={t('by-me')}>
            {byMe.filter(isOpen).map((one) => (
              <MandateRow key={one.id} mandate={one} byMe actions={<div className="button-row"><Button onClick={() => { void start(one); }}>{say('act', { name: one.name })}</Button>{endButton(one)}</div>} />
            ))}
          </ItemList>
        )}
        <AcceptForm busy={busy === 'accept'} onTry={tryCode} onCode={accept} />
      </PageSection>}
      {past.length > 0 && <PageSection title={say('past')} id="past"><ItemList label={t('past')}>{past.map((one) => <MandateRow key={one.id} mandate={one} byMe={byMe.includes(one)} />)}</ItemList></PageSection>}
    </div>
  );
}
