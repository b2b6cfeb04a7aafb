import { lazy, Suspense, useCallback, useState } from 'react';
import type { DeskRequest } from '#contract/desk.ts';
import { type DeskAnswer, saveDeskAnswer } from '#contract/desk-answers.ts';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { WriteRefused } from '#src/staff/write-refused.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { CheckNote } from '../one/check-note.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { draftOf, factsOf, inputOf, type KeptOut } from './draft.ts';

/** Fetched once there is something that can go out. */
const AnswerWayOut = lazy(async () => ({ default: (await import('./answer-way-out.tsx')).AnswerWayOut }));

const toggled = (list: readonly string[], one: string): string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
const stages = { checking: 'waiting', sent: 'done', shut: 'info' } as const;

/** An answer on its way: the record, what stays out, what is added; saved first, then sent as it was seen. */
export function AnswerDesk({ request, answer }: { request: DeskRequest; answer: DeskAnswer }) {
  const { t, say } = useWords('desk-answer');
  const desk = useWords('desk');
  const common = useWords('common');
  const [given, setGiven] = useState(() => inputOf(answer.draft));
  const [tries, setTries] = useState(0);
  const [state, save] = useStaffWrite(saveDeskAnswer);
  const { stage, files, answer: { data, withheld } } = answer;
  const open = stage === 'open';
  const draft = draftOf(given, factsOf(answer));
  const dirty = answer.draft === null || JSON.stringify(draft) !== JSON.stringify(draftOf(inputOf(answer.draft), factsOf(answer)));
  const change = useCallback((itemId: string, out: KeptOut | undefined) => {
    setGiven((now) => ({ ...now, out: new Map([...[...now.out].filter(([id]) => id !== itemId), ...(out ? [[itemId, out] as const] : [])]) }));
  }, []);
  const noAbroad = tries > 0 && (given.goesAbroad === '' || (given.goesAbroad === 'yes' && given.abroad.trim() === ''));
  const abroadError = noAbroad ? say('abroad.missing') : undefined;
  const submit = () => {
    setTries((count) => count + 1);
    if (given.goesAbroad === '' || (given.goesAbroad === 'yes' && given.abroad.trim() === '')) return;
    void save({ params: { requestId: request.id }, body: draft });
  };
  const errorPrefix = common.t('error.prefix');
  const { person } = request;
  return (
    <div className="stack-wide">
      {!open && <NoticeBanner kind={stages[stage]} word={common.t(`state.${stages[stage]}`)} title={say(stage)} />}
      <CheckNote request={request} />
      {noAbroad && <ErrorSummary key={tries} title={common.t('error.title')} errors={[{ fieldId: 'abroad', message: say('abroad.missing') }]} />}
      <AnswerFacts answer={answer} out={given.out} onChange={change} />
      <PageSection title={say('beside')} id="beside">
        <SummaryList
          rows={[
            { label: say('told'), value: String(data.disclosures.length) }, { label: say('decisions'), value: String(data.decisions.length) }, { label: say('messages'), value: String(data.messages.length) },
            { label: say('never'), value: String(withheld.filter((one) => one.reason === 'secret' || one.reason === 'hidden-address').length) },
          ]}
        />
      </PageSection>
      {open ? (
        <form
          noValidate className="stack-wide desk-form"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {files.length > 0 && <CheckboxGroup name="files" legend={say('files')} value={given.files} onChange={(event) => { const one = event.currentTarget.value; setGiven((now) => ({ ...now, files: toggled(now.files, one) })); }} options={files.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))} />}
          <TextArea
            name="words" label={say('word')} hint={desk.say('do.words.optional', { language: nameOfLanguage(person.language), format: desk.t(`format.${person.format}`) })} lang={person.language} dir="auto" rows={4} value={given.words} limit={2000}
            leftWords={(left) => (left < 0 ? desk.t('over', { count: -left }) : desk.t('left', { count: left }))} onChange={(event) => { const words = event.currentTarget.value; setGiven((now) => ({ ...now, words })); }}
          />
          <RadioGroup
            name="abroad" legend={say('abroad')} value={given.goesAbroad} error={abroadError} errorPrefix={errorPrefix} options={[{ value: 'no', label: t('abroad.none') }, { value: 'yes', label: t('abroad.some') }]}
            onChange={(event) => { const goesAbroad = event.currentTarget.value === 'yes' ? 'yes' : 'no'; setGiven((now) => ({ ...now, goesAbroad })); }}
          />
          {given.goesAbroad === 'yes' && <TextArea name="abroad-words" label={say('abroad.words')} lang={person.language} dir="auto" rows={2} value={given.abroad} onChange={(event) => { const abroad = event.currentTarget.value; setGiven((now) => ({ ...now, abroad })); }} />}
          <WriteRefused state={state} />
          <p><Button type="submit" variant={dirty ? 'primary' : 'secondary'} busy={state.name === 'busy'} busyWords={desk.t('do.busy')}>{say('save')}</Button></p>
          <p role="status">{dirty ? say('first') : say('saved')}</p>
        </form>
      ) : answer.answer.words !== '' && <PageSection title={say('word')} id="words"><p className="own-words"><bdi>{answer.answer.words}</bdi></p></PageSection>}
      {!(open && dirty) && answer.offers.length > 0 && <Suspense><AnswerWayOut request={request} answer={answer} /></Suspense>}
    </div>
  );
}
