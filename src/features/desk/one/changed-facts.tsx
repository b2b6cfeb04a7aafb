import type { ReactNode } from 'react';
import type { DeskRequest } from '#contract/desk.ts';
import type { ChangedFact } from '#contract/told-words.ts';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { toggled } from '#src/components/toggled.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

interface ChangedFactsProps {
  readonly changeable: DeskRequest['changeable'];
  readonly changed: readonly ChangedFact[];
  readonly error: ReactNode;
  readonly onChange: (changed: readonly ChangedFact[]) => void;
}

const nameOf = ({ category, key }: ChangedFact) => `${category} ${key}`;

/** What an answer in part has deleted: whoever was given that is told of it, and of nothing else (UK GDPR Art. 19). */
export function ChangedFacts({ changeable, changed, error, onChange }: ChangedFactsProps) {
  const { say } = useWords('desk-more');
  const common = useWords('common');
  if (!useMoreWords('desk-more')) return null;
  const choose = (name: string) => {
    const chosen = toggled(changed.map(nameOf), name);
    onChange(changeable.filter((one) => chosen.includes(nameOf(one))).map(({ category, key }) => ({ category, key })));
  };
  return (
    <CheckboxGroup
      name="changed" legend={say('changed.title')} hint={say('changed.hint')} error={error} errorPrefix={common.t('error.prefix')} value={changed.map(nameOf)} onChange={(event) => choose(event.target.value)}
      options={changeable.map((one) => ({ value: nameOf(one), label: <ForeignText words={one.name} />, hint: <ForeignText words={one.within} /> }))}
    />
  );
}
