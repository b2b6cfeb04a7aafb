import { useState, type SyntheticEvent } from 'react';
import { type Reach, setSenderName } from '#contract/reach.ts';
import { Button } from '#src/components/button.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { Refused } from './refused.tsx';
import { useCheckedWrite } from './use-checked-write.ts';

/** Whose name messages carry. Each one of the list tells nothing to whoever sees a message arrive. */
export function SenderForm({ sender: { chosen, offered } }: { sender: Reach['sender'] }) {
  const { say } = useWords('reach');
  const common = useWords('common');
  const { write, busy, refusal } = useCheckedWrite();
  const [name, setName] = useState(chosen);
  const [saved, setSaved] = useState(false);
  const save = async () => setSaved(await write(setSenderName, { body: { name } }) !== undefined);
  return (
    <form className="stack" onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void save(); }}>
      <p>{say('sender.body')} {say('sender.news')}</p>
      <Refused refusal={refusal} />
      <RadioGroup
        name="sender" legend={say('sender.legend')} value={name} options={offered.map((one) => ({ value: one, label: one }))}
        onChange={(event) => {
          setName(event.target.value);
          setSaved(false);
        }}
      />
      <p><Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('sender.save')}</Button></p>
      <p role="status">{saved && say('format.saved')}</p>
    </form>
  );
}
