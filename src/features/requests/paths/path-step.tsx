import { useState, type SyntheticEvent } from 'react';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { type Answers, type Field, type Path, type Step, textOf } from './path.ts';
import { FieldNote } from './field-note.tsx';
import { PathField } from './path-field.tsx';
import { isNoneAlone, useOffers } from './use-offers.tsx';
import { askedFields, faultsOf, inputIdOf, type Fault } from './way.ts';

interface PathStepProps {
  readonly path: Path;
  readonly step: Step;
  readonly answers: Answers;
  /** Today's Europe/London date. */
  readonly today: string;
  readonly onAnswer: (name: string, value: string | readonly string[]) => void;
  /** Everything on the page is answered. */
  readonly onDone: () => void;
}

/** One question, or a few that belong together. Errors stand on top, linked to their fields, and nothing typed is lost. */
export function PathStep({ path, step, answers, today, onAnswer, onDone }: PathStepProps) {
  const { say } = useWords('requests');
  const asking = useWords('asking');
  const common = useWords('common');
  const offer = useOffers(answers);
  const [tries, setTries] = useState(0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const fields = askedFields(step, answers);
  const answer = (field: Field) => (name: string, value: string | readonly string[]): void => {
    onAnswer(name, value);
    if (textOf(answers, name) !== value) for (const one of field.resets ?? []) onAnswer(one, '');
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const nothingListed = Object.fromEntries(fields.filter((field) => isNoneAlone(field, offer(field))).map(({ name }) => [name, 'none']));
    for (const [name, value] of Object.entries(nothingListed)) onAnswer(name, value);
    const found = faultsOf(step, { ...answers, ...nothingListed }, today);
    setFaults(found);
    setTries(tries + 1);
    if (found.length === 0) onDone();
  };
  return (
    <form className="stack-wide" noValidate autoComplete="off" onSubmit={submit}>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={faults.map(({ field, key, values }) => ({ fieldId: inputIdOf(field), message: say(key, values) }))} />
      <PageTitle above={say(`kind.${path.kind}`)} lede={step.lede && say(step.lede)}>{say(step.title)}</PageTitle>
      <div>
        {fields.map((field) => (
          <div key={field.name} className="field">
            <PathField field={field} answers={answers} offer={offer(field)} alone={fields.length === 1} onAnswer={answer(field)} fault={faults.find((fault) => fault.field === field)} />
            <FieldNote field={field} answers={answers} today={today} />
          </div>
        ))}
      </div>
      <div className="button-row"><Button type="submit">{asking.t('continue')}</Button></div>
    </form>
  );
}
