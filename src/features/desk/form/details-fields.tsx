import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { kindsOfSome, recordingKind, requestKind, type RequestKind } from '#contract/request-words.ts';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { offersQuery, organisationQuery } from '../desk.queries.ts';
import { type DetailsFault, type DetailsInput, withCategories, wishesOf } from './details-of.ts';
import { toggled } from '#src/components/toggled.ts';

interface DetailsFieldsProps {
  readonly given: DetailsInput;
  readonly onChange: (more: Partial<DetailsInput>) => void;
  readonly errorOf: (field: DetailsFault['field']) => ReactNode;
  /** Kinds that are not offered. */
  readonly without?: RequestKind;
}

/** Whether regulations of their own apply to what is asked (EIR 2004). */
function EnvironmentField({ given: { environment }, onChange }: Pick<DetailsFieldsProps, 'given' | 'onChange'>) {
  const { say } = useWords('desk-more');
  if (!useMoreWords('desk-more')) return null;
  return (
    <CheckboxGroup
      name="environment" legend={say('environment')} value={environment ? ['yes'] : []} onChange={(event) => onChange({ environment: event.currentTarget.checked })}
      options={[{ value: 'yes', label: say('environment.yes') }]}
    />
  );
}

/** What somebody asks for, as the desk writes it down: the kind, then what that kind needs. */
export function DetailsFields({ given, onChange, errorOf, without }: DetailsFieldsProps) {
  const { t, say, language } = useWords('desk');
  const common = useWords('common');
  const { data: offers } = useQuery(offersQuery(language));
  const { data: organisation } = useQuery(organisationQuery(language));
  const errorPrefix = common.t('error.prefix');
  const { kind } = given;
  // Until the list is here, only what every landlord takes: the rest would be refused where this one does not.
  const offered = offers?.kinds.map((one) => one.kind) ?? requestKind.options.filter((one) => !kindsOfSome.has(one));
  // What was chosen before the list came stays in sight: it is what would be sent.
  const kinds = kind === '' || offered.includes(kind) ? offered : [...offered, kind];
  const wishes = kind === '' ? undefined : wishesOf[kind];
  return (
    <>
      <SelectField
        name="kind" label={say('form.kind')} error={errorOf('kind')} errorPrefix={errorPrefix} value={kind}
        onChange={(event) => onChange({ kind: requestKind.safeParse(event.currentTarget.value).data ?? '', wish: '', about: '' })}
        options={[{ value: '', label: t('form.kind.choose') }, ...kinds.filter((one) => one !== without).map((one) => ({ value: one, label: t(`kind.${one}`) }))]}
      />
      {withCategories.has(kind) && (
        <CheckboxGroup
          name="categories" legend={say('form.categories')} hint={kind === 'access' && say('form.categories.all')} error={errorOf('categories')} errorPrefix={errorPrefix}
          value={given.categories} onChange={(event) => onChange({ categories: toggled(given.categories, event.currentTarget.value) })}
          options={(offers?.categories ?? []).map(({ id, name }) => ({ value: id, label: <ForeignText words={name} /> }))}
        />
      )}
      {wishes && (
        <RadioGroup
          name="wish" legend={say('form.wish')} error={errorOf('wish')} errorPrefix={errorPrefix} value={given.wish} onChange={(event) => onChange({ wish: event.currentTarget.value })}
          options={wishes.map((one) => ({ value: one, label: say(`form.wish.${one}`) }))}
        />
      )}
      {kind === 'objection' && (
        <RadioGroup
          name="about" legend={say('form.about')} error={errorOf('about')} errorPrefix={errorPrefix} value={given.about} onChange={(event) => onChange({ about: event.currentTarget.value })}
          options={(['direct-marketing', 'other-use'] as const).map((one) => ({ value: one, label: say(`form.about.${one}`) }))}
        />
      )}
      {kind === 'recordings' && (
        <>
          <RadioGroup
            name="medium" legend={say('form.medium')} error={errorOf('medium')} errorPrefix={errorPrefix} value={given.medium} onChange={(event) => onChange({ medium: event.currentTarget.value })}
            options={recordingKind.options.map((one) => ({ value: one, label: say(`form.medium.${one}`) }))}
          />
          <TextField type="date" name="date" width="medium" label={say('form.date')} error={errorOf('date')} errorPrefix={errorPrefix} value={given.date} onChange={(event) => onChange({ date: event.currentTarget.value })} />
        </>
      )}
      {kind === 'notice-format' && (
        <RadioGroup
          name="notice" legend={say('form.notice')} error={errorOf('notice')} errorPrefix={errorPrefix} value={given.notice} onChange={(event) => onChange({ notice: event.currentTarget.value })}
          options={(organisation?.notices ?? []).map(({ id, title }) => ({ value: id, label: <ForeignText words={title} /> }))}
        />
      )}
      {kind !== '' && kind !== 'notice-format' && (
        <TextArea name="words" label={say('form.words')} error={errorOf('words')} errorPrefix={errorPrefix} dir="auto" rows={4} value={given.words} onChange={(event) => onChange({ words: event.currentTarget.value })} />
      )}
      {kind === 'information' && <EnvironmentField given={given} onChange={onChange} />}
      {kind === 'correction' && (
        <CheckboxGroup
          name="disputed" legend={say('form.disputed')} value={given.disputed ? ['yes'] : []} onChange={(event) => onChange({ disputed: event.currentTarget.checked })}
          options={[{ value: 'yes', label: say('form.disputed.yes') }]}
        />
      )}
    </>
  );
}
