import { DateField } from '#src/components/date-field.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { DetailFaults, TypedDetails } from './details.ts';

interface DetailsFieldsProps {
  readonly typed: TypedDetails;
  readonly faults: DetailFaults;
  readonly onType: (typed: TypedDetails) => void;
}

/** Reference and date of birth, for both ways of signing in. */
export function DetailsFields({ typed, faults, onType }: DetailsFieldsProps) {
  const { t } = useWords('sign-in');
  const prefix = useWords('common').t('error.prefix');
  const part = (key: keyof TypedDetails) => ({ value: typed[key], onChange: (event: { target: { value: string } }) => onType({ ...typed, [key]: event.target.value }) });
  return (
    <>
      <TextField
        name="reference" width="medium" dir="ltr" autoComplete="off" autoCapitalize="characters" spellCheck={false}
        label={t('reference.label')} hint={t('reference.hint')} error={faults.reference && t(faults.reference)} errorPrefix={prefix} {...part('reference')}
      />
      <DateField
        id="birth" legend={t('birth.legend')} hint={t('birth.hint')} error={faults.birth && t(faults.birth)} errorPrefix={prefix}
        day={{ label: t('birth.day'), ...part('day') }} month={{ label: t('birth.month'), ...part('month') }} year={{ label: t('birth.year'), ...part('year') }}
      />
    </>
  );
}

/** Faults of the details as lines of the error summary, in the order of the fields. */
export function detailLines(faults: DetailFaults, t: (key: NonNullable<DetailFaults['reference'] | DetailFaults['birth']>) => string) {
  return [
    ...(faults.reference ? [{ fieldId: 'reference', message: t(faults.reference) }] : []),
    ...(faults.birth ? [{ fieldId: 'birth-day', message: t(faults.birth) }] : []),
  ];
}
