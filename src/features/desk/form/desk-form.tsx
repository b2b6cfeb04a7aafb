import type { ComponentProps, ReactNode } from 'react';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { WriteRefused } from '#src/staff/write-refused.tsx';

interface DeskFormProps {
  /** How often it was sent: each try brings the errors to the reader anew. */
  readonly tries: number;
  readonly errors: ComponentProps<typeof ErrorSummary>['errors'];
  /** Of the write, where a refusal is said above the fields. */
  readonly state?: ComponentProps<typeof WriteRefused>['state'];
  /** As wide as its fields need, and no wider. */
  readonly narrow?: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form of the desk: what is wrong with it first, then what the server refused, then its fields. */
export function DeskForm({ tries, errors, state, narrow = false, onSubmit, children }: DeskFormProps) {
  const { t } = useWords('common');
  return (
    <form
      noValidate className={narrow ? 'stack-wide desk-form' : 'stack-wide'}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary key={tries} title={t('error.title')} errors={errors} />
      {state && <WriteRefused state={state} />}
      {children}
    </form>
  );
}
