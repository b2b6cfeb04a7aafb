import { useState } from 'react';
import type { Paper } from '#contract/access-answer.ts';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { FileButton } from '#src/components/file-button.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { DeskForm } from '../form/desk-form.tsx';
import { WordsLanguage } from '../words-language.tsx';

/** How long a paper may be. */
const most = 8000;

/** The words of a text file: UTF-8, or else what older programs on Windows write. A letter that is cut at the end is left away. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Takes down a paper: what it is, of which day, in which language, its words, typed or out of a text file that stays on this device. */
export function NewPaper({ language, onAdd }: { readonly language: string; readonly onAdd: (paper: Paper) => void }) {
  const { t, say } = useWords('desk-gaps');
  const desk = useWords('desk');
  const common = useWords('common');
  const blank = { title: '', on: '', language, text: '' };
  const [given, setGiven] = useState(blank);
  const [tries, setTries] = useState(0);
  const [added, setAdded] = useState(false);
  const [unread, setUnread] = useState(false);
  const set = (more: Partial<typeof blank>) => setGiven((now) => ({ ...now, ...more }));
  const titleFault = tries > 0 && given.title.trim() === '' && say('paper.title.missing');
  const textFault = tries > 0 && (given.text.trim() === '' ? say('paper.text.missing') : given.text.trim().length > most && say('paper.text.too-long'));
  const submit = () => {
    setAdded(false);
    const [title, text] = [given.title.trim(), given.text.trim()];
    if (title === '' || text === '' || text.length > most) {
      setTries((count) => count + 1);
      return;
    }
    onAdd({ id: crypto.randomUUID(), title, on: given.on === '' ? null : given.on, language: given.language, text });
    setGiven(blank);
    setTries(0);
    setAdded(true);
  };
  /** As much of the file as a paper may have, and enough more to say that it is too long. */
  const fill = async (file: File) => {
    try {
      const text = textOf(await file.slice(0, most * 4 + 4).arrayBuffer());
      setUnread(false);
      set({ text: text.replaceAll('\r\n', '\n').replaceAll('\0', '') });
    } catch {
      setUnread(true); // It was moved or locked since it was chosen.
    }
  };
  const errorPrefix = common.t('error.prefix');
  return (
    <Details id="new-paper" summary={say('paper.new')}>
      <DeskForm narrow tries={tries} errors={[...(titleFault ? [{ fieldId: 'paper-title', message: titleFault }] : []), ...(textFault ? [{ fieldId: 'paper-text', message: textFault }] : [])]} onSubmit={submit}>
        <TextField name="paper-title" label={say('paper.title')} error={titleFault} errorPrefix={errorPrefix} maxLength={200} dir="auto" value={given.title} onChange={(event) => set({ title: event.currentTarget.value })} />
        <TextField type="date" name="paper-on" width="medium" label={say('paper.on')} value={given.on} onChange={(event) => set({ on: event.currentTarget.value })} />
        <WordsLanguage id="paper-language" value={given.language} onChange={(chosen) => set({ language: chosen })} />
        <TextArea
          name="paper-text" label={say('paper.text')} error={textFault} errorPrefix={errorPrefix} lang={given.language} dir="auto" rows={8} value={given.text} limit={most}
          leftWords={(left) => (left < 0 ? desk.t('over', { count: -left }) : desk.t('left', { count: left }))} onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <p><FileButton id="paper-file" label={t('paper.file')} accept=".txt,text/plain" onFiles={([file]) => { if (file) void fill(file); }} /></p>
        <p role="alert">{unread && common.say('read-failed')}</p>
        <p><Button type="submit" variant="secondary">{say('paper.add')}</Button></p>
      </DeskForm>
      <p role="status">{added && say('paper.added')}</p>
    </Details>
  );
}
