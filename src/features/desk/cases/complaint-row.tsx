import { useEffect, useState, type ReactNode } from 'react';
import { type DeskComplaint, moveComplaint } from '#contract/desk-cases.ts';
import { shownState } from '#domain/complaints/shown-state.ts';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { Link } from '#src/components/link.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { WrittenWords } from '#src/i18n/written-words.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useLocation } from '#src/router/router.tsx';
import { WordsLanguage } from '../words-language.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { WriteRefused } from '#src/staff/write-refused.tsx';
import { DeskForm } from '../form/desk-form.tsx';
import { JustDone } from '../one/just-done.tsx';

const moves = ['acknowledge', 'second-acknowledge', 'progress', 'outcome', 'second-outcome', 'extend', 'second-ask', 'note-escalation', 'note-ombudsman'] as const;
type Move = (typeof moves)[number];
/** Those whose words are of every complaint. */
const ofEvery: ReadonlySet<Move> = new Set<Move>(['acknowledge', 'progress', 'outcome']);
const isCommon = (one: Move): one is 'acknowledge' | 'progress' | 'outcome' => ofEvery.has(one);
/** Most letters of what the person reads. */
const most = 5000;

/** What a move is called. */
function useMoveName(): (move: Move) => ReactNode {
  const { say } = useWords('desk');
  const more = useWords('desk-more');
  return (move) => (isCommon(move) ? say(`case.${move}`) : more.say(`case.${move}`));
}

/** What the desk says about a complaint next. What is being written stays, whatever others do meanwhile. */
function MoveForm({ complaint: { id, allowed, resident }, onDone }: { complaint: DeskComplaint; onDone: (move: Move) => void }) {
  const { t, say } = useWords('desk');
  const more = useWords('desk-more');
  const common = useWords('common');
  const open = moves.filter((one) => allowed.includes(one));
  const [chosen, setMove] = useState<Move>();
  const move = open.find((one) => one === chosen) ?? open[0];
  const name = useMoveName();
  const [words, setWords] = useState('');
  const [language, setLanguage] = useState(resident?.language ?? more.language);
  const [tries, setTries] = useState(0);
  const [state, write] = useStaffWrite(moveComplaint);
  // Of a complaint that ended a moment ago.
  if (open.length === 0) return <><WriteRefused state={state} />{words !== '' && <p className="own-words"><bdi>{words}</bdi></p>}</>;
  const said = words.trim();
  const fault = tries === 0 ? undefined : said === '' ? 'do.words.missing' as const : said.length > most ? 'case.words.too-long' as const : undefined;
  const submit = async () => {
    setTries((count) => count + 1);
    if (move === undefined || said === '' || said.length > most) return;
    if (!(await write({ params: { complaintId: id }, body: { event: move, words: said, language } }))) return;
    setMove(undefined);
    setWords('');
    setTries(0);
    onDone(move);
  };
  return (
    <DeskForm tries={tries} errors={fault ? [{ fieldId: `words-${id}`, message: say(fault) }] : []} state={state} onSubmit={() => { void submit(); }}>
      <RadioGroup
        id={`move-${id}`} name={`move-${id}`} legend={say('do.legend')} value={move} onChange={(event) => setMove(open.find((one) => one === event.currentTarget.value))}
        options={open.map((one) => ({ value: one, label: name(one), hint: isCommon(one) ? say(`case.${one}.hint`) : more.say(`case.${one}.hint`) }))}
      />
      <TextArea
        id={`words-${id}`} name={`words-${id}`} label={say('do.words')} hint={say('case.words.hint')} error={fault && say(fault)} errorPrefix={common.t('error.prefix')} lang={language} dir="auto" rows={4}
        value={words} onChange={(event) => setWords(event.currentTarget.value)} limit={most} leftWords={(left) => (left < 0 ? t('over', { count: -left }) : t('left', { count: left }))}
      />
      <WordsLanguage id={`language-${id}`} value={language} onChange={setLanguage} />
      <p><Button type="submit" busy={state.name === 'busy'} busyWords={t('do.busy')}>{move ? name(move) : say('do.legend')}</Button></p>
    </DeskForm>
  );
}

/** What the Housing Ombudsman's clock waits for, beside that of the law of data. */
function ServiceLine({ complaint: { service, allowed } }: { complaint: DeskComplaint }) {
  const { say } = useWords('desk');
  const more = useWords('desk-more');
  const { date } = useDates();
  if (!service) return null;
  const { acknowledgeBy, answerBy, overdue, state } = service;
  const day = acknowledgeBy ?? answerBy;
  return (
    <>
      {day !== null && <p><strong>{more.say(acknowledgeBy === null ? 'service.answer-by' : 'service.acknowledge-by', { date: date(day, 'long') })}</strong> {overdue && <StatusTag kind="late">{more.say('service.late')}</StatusTag>}</p>}
      {state === 'second-acknowledged' && !allowed.includes('second-outcome') && <p>{say('check.yours')}</p>}
    </>
  );
}

/** What was written so far, on both sides, the oldest first. */
function Said({ events }: Pick<DeskComplaint, 'events'>) {
  const { say } = useWords('desk');
  const { date } = useDates();
  return events.map(({ at, on, by, words, language }) => words !== null && <p key={at} className="own-words">{date(on, 'long')} · {say(`one.by.${by}`)}: <WrittenWords text={words} language={language} /></p>);
}

/** One complaint: what happened, what would put it right, how to reach the person, and what comes next. */
export function ComplaintRow({ complaint }: { complaint: DeskComplaint }) {
  const { say, language } = useWords('desk');
  const more = useWords('desk-more');
  const { date } = useDates();
  const { reference, resident, contact, whatHappened, wish, clock, about, state, cameBy, service } = complaint;
  const [done, setDone] = useState<{ readonly move: Move; readonly count: number }>();
  const nameOf = useMoveName();
  const named = useLocation().hash === `#${reference}`;
  // The list is read after the page was reached, so that the browser cannot go to the one that the link names by itself.
  useEffect(() => { if (named) document.getElementById(reference)?.scrollIntoView({ behavior: 'instant' }); }, [named, reference]);
  return (
    <Details id={reference} open={named || undefined} summary={<>{say('case.complaint', { reference, date: date(complaint.receivedOn, 'long') })} · {say(`case.state.${shownState(complaint)}`)}{service?.overdue && <> · {more.say('service.late')}</>}</>}>
      <div className="stack-wide">
        {state === 'received' && clock.due !== null && <p><strong>{say('case.acknowledge-by', { date: date(clock.due, 'long') })}</strong></p>}
        <ServiceLine complaint={complaint} />
        <p>{resident ? say('case.by', { name: resident.name, reference: resident.portalReference }) : contact === null ? say('case.by-nobody') : say('case.reach', { contact })}</p>
        {cameBy !== 'portal' && <p>{say(`came.${cameBy}`)}</p>}
        {about && <p>{say('case.about', { reference: <Link href={`/${language}/desk/${about.requestId}`}>{about.reference}</Link> })}</p>}
        <p className="own-words"><bdi>{whatHappened}</bdi></p>
        {wish !== '' && <p className="own-words">{say('case.wish', { wish })}</p>}
        <Said events={complaint.events} />
        {done && <JustDone key={done.count} title={nameOf(done.move)}>{resident && <p>{say('do.done.body')}</p>}</JustDone>}
        <MoveForm complaint={complaint} onDone={(move) => setDone((last) => ({ move, count: (last?.count ?? 0) + 1 }))} />
      </div>
    </Details>
  );
}
