import { useState, type Dispatch, type SetStateAction } from 'react';
import type { DeskRequest } from '#contract/desk.ts';
import { type AnswerDraft, type DeskAnswer, saveDeskAnswer } from '#contract/desk-answers.ts';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { WriteRefused } from '#src/staff/write-refused.tsx';
import { AnswerCrossed } from './answer-crossed.tsx';
import type { DraftInput } from './draft.ts';
import { DeskForm } from '../form/desk-form.tsx';
import { mostWords } from '../one/act-faults.ts';
import { toggled } from '#src/components/toggled.ts';

interface AnswerFormProps {
  readonly request: DeskRequest;
  readonly files: DeskAnswer['files'];
  readonly given: DraftInput;
  readonly onChange: Dispatch<SetStateAction<DraftInput>>;
  readonly draft: AnswerDraft;
  /** Whether something has been changed since it was saved, or nothing was saved yet. */
  readonly dirty: boolean;
  /** Whether a colleague has saved it meanwhile, so that saving takes the place of theirs. */
  readonly crossed: boolean;
  /** Called as the draft leaves for the server. */
  readonly onSave: () => void;
}

/** What the desk adds to an answer: files, a word to the person, what goes abroad; and the way to keep it all. */
export function AnswerForm({ request: { id: requestId, person }, files, given, onChange, draft, dirty, crossed, onSave }: AnswerFormProps) {
  const { t, say } = useWords('desk-answer');
  const desk = useWords('desk');
  const common = useWords('common');
  const [tries, setTries] = useState(0);
  const [state, save] = useStaffWrite(saveDeskAnswer);
  const set = (more: Partial<DraftInput>) => onChange((now) => ({ ...now, ...more }));
  const faults = [
    ...(given.words.trim().length > mostWords ? [{ fieldId: 'words', message: desk.say('do.words.too-long') }] : []),
    ...(given.goesAbroad === '' ? [{ fieldId: 'abroad', message: say('abroad.missing') }] : []),
    ...(given.goesAbroad === 'yes' && given.abroad.trim() === '' ? [{ fieldId: 'abroad-words', message: say('abroad.missing') }] : []),
  ];
  const shown = tries > 0 ? faults : [];
  const errorOf = (fieldId: string) => shown.find((one) => one.fieldId === fieldId)?.message;
  const errorPrefix = common.t('error.prefix');
  const submit = () => {
    setTries((count) => count + 1);
    if (faults.length > 0) return;
    onSave();
    void save({ params: { requestId }, body: draft });
  };
  return (
    <>
      <DeskForm narrow tries={tries} errors={shown} onSubmit={submit}>
        {files.length > 0 && <CheckboxGroup name="files" legend={say('files')} value={given.files} onChange={(event) => set({ files: toggled(given.files, event.currentTarget.value) })} options={files.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))} />}
        <TextArea
          name="words" label={say('word')} hint={desk.say('do.words.optional', { language: nameOfLanguage(person.language), format: desk.t(`format.${person.format}`) })} lang={person.language} dir="auto" error={errorOf('words')} errorPrefix={errorPrefix} rows={4} value={given.words} limit={mostWords}
          leftWords={(left) => (left < 0 ? desk.t('over', { count: -left }) : desk.t('left', { count: left }))} onChange={(event) => set({ words: event.currentTarget.value })}
        />
        <RadioGroup
          name="abroad" legend={say('abroad')} value={given.goesAbroad} error={errorOf('abroad')} errorPrefix={errorPrefix} options={[{ value: 'no', label: t('abroad.none') }, { value: 'yes', label: t('abroad.some') }]}
          onChange={(event) => set({ goesAbroad: event.currentTarget.value === 'yes' ? 'yes' : 'no' })}
        />
        {given.goesAbroad === 'yes' && <TextArea name="abroad-words" label={say('abroad.words')} error={errorOf('abroad-words')} errorPrefix={errorPrefix} lang={person.language} dir="auto" rows={2} maxLength={1000} value={given.abroad} onChange={(event) => set({ abroad: event.currentTarget.value })} />}
        <WriteRefused state={state} />
        {crossed && <p id="crossed"><StatusTag kind="late">{say('crossed.next')}</StatusTag></p>}
        <p><Button type="submit" variant={dirty ? 'primary' : 'secondary'} aria-describedby={crossed ? 'crossed' : undefined} busy={state.name === 'busy'} busyWords={desk.t('do.busy')}>{say('save')}</Button></p>
        <p role="status">{dirty ? say('first') : say('saved')}</p>
      </DeskForm>
      {crossed && <AnswerCrossed />}
    </>
  );
}
