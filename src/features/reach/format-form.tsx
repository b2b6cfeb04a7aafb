import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { readOrganisation } from '#contract/organisation.ts';
import { setReachPreferences } from '#contract/reach.ts';
import type { ReachPreferences } from '#contract/reach-words.ts';
import { readOptions } from '#src/api/read-options.ts';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import { change, onDone } from '#src/offline/outbox/this-outbox.ts';
import { useOutbox } from '#src/offline/outbox/use-outbox.ts';
import { keepReach } from './reach.query.ts';

type Progress = 'saved' | 'not-kept';

/** One setting for notices, letters and answers. Waits on the phone where there is no connection. */
export function FormatForm({ said }: { said: ReachPreferences }) {
  const { t, say, language } = useWords('reach');
  const client = useQueryClient();
  const organisation = useQuery(readOptions(readOrganisation, { query: { language } })).data;
  const [typed, setTyped] = useState(said);
  const [progress, setProgress] = useState<Progress>();
  const waits = useOutbox().entries.some((entry) => entry.endpoint === setReachPreferences.name && entry.state !== 'refused');
  const stand = progress === 'not-kept' || progress === 'saved' ? progress : waits ? 'kept' : undefined;
  useEffect(() => onDone(setReachPreferences, ({ answer }) => keepReach(client, answer.body.reach)), [client]);

  const save = async () => {
    try {
      const { settled } = await change(setReachPreferences, { body: typed });
      const end = await settled;
      if (end.kind === 'done') setProgress('saved');
    } catch (error) {
      if (!(error instanceof OutboxStoreError)) throw error;
      setProgress('not-kept');
    }
  };
  const put = (part: Partial<ReachPreferences>) => {
    setTyped({ ...typed, ...part });
    setProgress(undefined);
  };
  const formats = ['standard', 'large-print', 'giant-print', 'audio', 'easy-read', 'paper', 'braille'] as const;
  return (
    <form className="stack" onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void save(); }}>
      <p>{say('format.body')}</p>
      <SelectField
        name="language" label={t('format.language')} value={typed.language} onChange={(event) => put({ language: event.target.value })}
        options={[...new Set(['en', ...(organisation?.languages ?? []), said.language])].map((one) => ({ value: one, label: nameOfLanguage(one) }))}
      />
      <RadioGroup
        name="format" legend={say('format.format')} value={typed.format} onChange={(event) => put({ format: event.target.value as ReachPreferences['format'] })}
        options={formats.map((one) => ({ value: one, label: say(`format.${one}`) }))}
      />
      <CheckboxGroup
        name="post" legend={say('format.post')} hint={say('format.post-hint')} value={typed.post ? ['yes'] : []} onChange={(event) => put({ post: event.target.checked })}
        options={[{ value: 'yes', label: say('format.post-yes') }]}
      />
      <p><Button type="submit">{say('format.save')}</Button></p>
      <p role="status">{stand && say(`format.${stand}`)}</p>
    </form>
  );
}
