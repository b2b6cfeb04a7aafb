import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BodyOf } from '#contract/endpoint.ts';
import { makeRequest } from '#contract/requests.ts';
import { takeVisitRequest, type Visit } from '#contract/visits.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { officerQuery } from '#src/features/counter/counter-reads.ts';
import { besideMe } from '#src/features/counter/how-they-ask.tsx';
import { detailsOf } from '#src/features/counter/visit-details.ts';
import { type TakenDown, VisitForm } from '#src/features/counter/visit-form.tsx';
import { VisitWaiting } from '#src/features/counter/visit-waiting.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { officerKey, visitOutbox } from '#src/offline/visits/visit-outbox.ts';
import { CounterFrame } from '../counter-frame.tsx';
import { ResidentSide } from '../resident-side.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import type { Ask } from '../session-in-hand.ts';
import { useSideLanguage } from '../side-language.ts';
import { keepForVisit } from './keep-for-visit.ts';
import { forgetVisit } from './visit-here.ts';
import { VisitEntry } from './visit-entry.tsx';

const minute = 60_000;
const blank = (check: Visit['check']): TakenDown => ({ kind: 'access', words: '', check, ...besideMe(londonDate(new Date().toISOString())) });

/** The officer's keys, and the files of this page: with both the tablet needs no connection. */
function useReady(officer: string | undefined, sideHere: boolean): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (officer === undefined || !sideHere) return;
    const prepare = async () => {
      const outbox = visitOutbox();
      await outbox.signedIn(officer);
      const [present] = await Promise.all([outbox.safe.readPresence(), Promise.allSettled([keepForVisit()])]);
      setReady(typeof present === 'object' && present.personKey === officer);
    };
    void Promise.allSettled([prepare()]);
  }, [officer, sideHere]);
  return ready;
}

/** A home visit: nothing of the record is here. What is said is taken down, read back, sealed to the officer's keys, and sent once when there is a connection and the officer is signed in. */
export function VisitPage({ visit }: { visit: Visit }) {
  const { t, say } = useWords('visit');
  const { time } = useDates();
  const officer = useQuery(officerQuery);
  const staffKey = officer.data && officerKey(officer.data.staffId);
  const ready = useReady(staffKey, useSideLanguage(visit.language) !== undefined);
  const [taken, setTaken] = useState(() => blank(visit.check));
  const [ask, setAsk] = useState<Ask>();
  const [failed, setFailed] = useState(false);
  const [opened, setOpened] = useState<PlacedEntry>();
  const [now, setNow] = useState(() => new Date().toISOString());
  const over = visit.endsAt <= now;
  useFocusBack(ask !== undefined);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), minute);
    return () => clearInterval(timer);
  }, []);

  const keep = async (body: BodyOf<typeof takeVisitRequest>) => {
    try {
      await visitOutbox().change(takeVisitRequest, { params: { visitId: visit.visitId }, body });
      setAsk((now) => now && { ...now, stage: 'sent' });
      setTaken(blank(taken.check));
    } catch {
      setAsk(undefined);
      setFailed(true);
    }
  };
  const readBack = (on: string) => {
    setFailed(false);
    const madeAt = new Date().toISOString();
    const details = detailsOf(taken.kind, taken.words.trim(), visit);
    const input = { body: { details, madeAt, taken: { how: 'visit', on } } } as Ask['input'];
    setAsk({
      endpoint: makeRequest, input, stage: 'asking',
      answer: (confirmed) => {
        setAsk((now) => (confirmed && now ? { ...now, stage: 'sending' } : undefined));
        if (!confirmed) return;
        const check = visit.check === 'none' && taken.check !== 'none' && taken.check !== 'code' ? taken.check : null;
        void keep({ details, madeAt, on, check, confirmed: confirmed.how === 'signature' ? 'signature' : 'tap' });
      },
    });
  };
  const end = () => {
    forgetVisit();
    location.replace(location.pathname);
  };
  return (
    <>
      <CounterFrame hidden={ask !== undefined}>
        <div className="stack-wide">
          <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
          <p role="status">{ready && <StatusTag kind="done">{say('ready')}</StatusTag>}</p>
          {over
            ? <NoticeBanner kind="info" word={t('title')} title={say('over.title')}><p>{say('over.body')}</p></NoticeBanner>
            : (
              <PageSection title={say('form')} id="take-down">
                <p className="quiet">{say('until', { time: time(visit.endsAt) })}</p>
                <VisitForm taken={taken} onChange={setTaken} checkedBefore={visit.check} from={londonDate(visit.openedAt)} until={londonDate(now)} failed={failed} onRead={readBack} />
              </PageSection>
            )}
          <VisitWaiting officer={staffKey} onRead={setOpened} />
          <p><Button variant="secondary" onClick={end}>{say('end')}</Button></p>
        </div>
      </CounterFrame>
      {ask && <ResidentSide visit ask={ask} person={visit} receipt={undefined} onBack={() => setAsk(undefined)} onEnd={end} />}
      {opened && <VisitEntry entry={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
