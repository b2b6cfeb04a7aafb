import { useState } from 'react';
import { type DeskComplaint, moveComplaint } from '#contract/desk-cases.ts';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { WordsLanguage } from '../words-language.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { DeskForm } from '../form/desk-form.tsx';

const moves = ['acknowledge', 'progress', 'outcome', 'note-escalation'] as const;
type Move = (typeof moves)[number];
/** Most letters of what the person reads. */
const most = 5000;

/** What the desk says about a complaint next. */
function MoveForm({ complaint: { id, allowed, resident } }: { complaint: DeskComplaint }) {
  const { t, say } = useWords('desk');
  const more = useWords('desk-more');
  const common = useWords('common');
  const open = moves.filter((one) => allowed.includes(one));
  const [move, setMove] = useState<Move | undefined>(open[0]);
  const [words, setWords] = useState('');
  const [language, setLanguage] = useState(resident?.language ?? more.language);
  const [tries, setTries] = useState(0);
  const [state, write] = useStaffWrite(moveComplaint);
  if (open.length === 0) return null;
  const said = words.trim();
  const fault = tries === 0 ? undefined : said === '' ? 'do.words.missing' as const : said.length > most ? 'case.words.too-long' as const : undefined;
  const name = (one: Move) => (one === 'note-escalation' ? more.say(`case.${one}`) : say(`case.${one}`));
  const submit = async () => {
    setTries((count) => count + 1);
    if (move === undefined || said === '' || said.length > most) return;
    await write({ params: { complaintId: id }, body: { event: move, words: said, language } });
  };
  return (
    <DeskForm tries={tries} errors={fault ? [{ fieldId: `words-${id}`, message: say(fault) }] : []} state={state} onSubmit={() => { void submit(); }}>
      <RadioGroup
        id={`move-${id}`} name={`move-${id}`} legend={say('do.legend')} value={move} onChange={(event) => setMove(open.find((one) => one === event.currentTarget.value))}
        options={open.map((one) => ({ value: one, label: name(one), hint: one === 'note-escalation' ? more.say(`case.${one}.hint`) : say(`case.${one}.hint`) }))}
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

/** One complaint: what happened, what would put it right, how to reach the person, and what comes next. */
export function ComplaintRow({ complaint }: { complaint: DeskComplaint }) {
  const { say } = useWords('desk');
  const { date } = useDates();
  const { reference, resident, contact, whatHappened, wish, clock, about, state } = complaint;
  return (
    <Details summary={<>{say('case.complaint', { reference, date: date(complaint.receivedOn, 'long') })} · {say(`case.state.${state}`)}</>}>
      <div className="stack-wide">
        {state === 'received' && clock.due !== null && <p><strong>{say('case.acknowledge-by', { date: date(clock.due, 'long') })}</strong></p>}
        <p>{resident ? say('case.by', { name: resident.name, reference: resident.portalReference }) : contact === null ? say('case.by-nobody') : say('case.reach', { contact })}</p>
        {about && <p>{say('case.about', { reference: about.reference })}</p>}
        <p className="own-words"><bdi>{whatHappened}</bdi></p>
        {wish !== '' && <p className="own-words">{say('case.wish', { wish })}</p>}
        <MoveForm key={complaint.events.length} complaint={complaint} />
      </div>
    </Details>
  );
}
