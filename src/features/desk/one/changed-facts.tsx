import type { ReactNode } from 'react';
import type { DeskRequest } from '#contract/desk.ts';
import type { ChangedFact } from '#contract/told-words.ts';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { FieldSet } from '#src/components/field-set.tsx';
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

/** What an answer in part has deleted, by the kinds of data that were asked for: whoever was given that is told of it, and of nothing else (UK GDPR Art. 19). */
export function ChangedFacts({ changeable, changed, error, onChange }: ChangedFactsProps) {
  const { say } = useWords('desk-more');
  const common = useWords('common');
  if (!useMoreWords('desk-more')) return null;
  const chosen = changed.map(nameOf);
  const choose = (name: string) => {
    const now = toggled(chosen, name);
    onChange(changeable.filter((one) => now.includes(nameOf(one))).map(({ category, key }) => ({ category, key })));
  };
  const categories = [...new Set(changeable.map(({ category }) => category))];
  return (
    <FieldSet id="changed-facts" legend={say('changed.title')} hint={say('changed.hint')} error={error} errorPrefix={common.t('error.prefix')}>
      <div className="stack changed-facts">
        {categories.map((category, place) => {
          const within = changeable.filter((one) => one.category === category);
          return (
            <CheckboxGroup
              // The first has the name of the field, so that the error summary leads to it.
              key={category} id={place === 0 ? 'do-changed' : `changed-${category}`} name={`changed-${category}`} legend={within[0] && <ForeignText words={within[0].within} />}
              value={chosen} onChange={(event) => choose(event.target.value)} options={within.map((one) => ({ value: nameOf(one), label: <ForeignText words={one.name} /> }))}
            />
          );
        })}
      </div>
    </FieldSet>
  );
}
