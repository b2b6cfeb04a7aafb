import { useState, type SyntheticEvent } from 'react';
import type { EqualityView } from '#contract/equality.ts';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface EqualityFormProps {
  readonly questions: EqualityView['questions'];
  readonly busy: boolean;
  readonly onSend: (answers: readonly { readonly key: string; readonly answer: string }[]) => void;
}

/** The questions, each with "I prefer not to say". Nothing is chosen for anybody, what is held is not chosen either, and all can be left out. */
export function EqualityForm({ questions, busy, onSend }: EqualityFormProps) {
  const { t, say } = useWords('support');
  const common = useWords('common');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [tries, setTries] = useState(0);
  const answers = Object.entries(chosen).map(([key, answer]) => ({ key, answer }));
  const missing = tries > 0 && answers.length === 0;
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (answers.length > 0) onSend(answers);
  };
  return (
    <form className="stack-wide" noValidate onSubmit={send}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={missing ? [{ fieldId: questions[0]?.key ?? '', message: t('equality.none-chosen') }] : []} />
      {questions.map(({ key, name, options }) => (
        <RadioGroup
          key={key} name={key} legend={<ForeignText words={name} />} value={chosen[key] ?? ''} onChange={(event) => setChosen({ ...chosen, [key]: event.target.value })}
          options={options.map((one) => ({ value: one.id, label: <ForeignText words={one.name} /> }))}
        />
      ))}
      <p><Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('equality.save')}</Button></p>
    </form>
  );
}
