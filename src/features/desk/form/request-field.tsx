import { useInfiniteQuery } from '@tanstack/react-query';
import { SelectField } from '#src/components/select-field.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { deskListQuery } from '../desk.queries.ts';

interface RequestFieldProps {
  /** Whose requests: a whole reference. */
  readonly person: string;
  readonly value: string;
  readonly onChange: (requestId: string) => void;
}

/** Which of a person's requests something is about, open or ended. Nothing at all for who never asked for anything. */
export function RequestField({ person, value, onChange }: RequestFieldProps) {
  const { t } = useWords('desk');
  const more = useWords('desk-more');
  const { date } = useDates();
  const requests = useInfiniteQuery(deskListQuery({ find: person })).data?.pages.flatMap((page) => page.requests) ?? [];
  if (requests.length === 0) return null;
  return (
    <SelectField
      name="request" label={more.say('complaint.request')} value={value} onChange={(event) => onChange(event.currentTarget.value)}
      options={[
        { value: '', label: more.t('complaint.request.none') },
        ...requests.map(({ id, kind, reference, receivedOn }) => ({ value: id, label: `${t(`kind.${kind}`)} · ${reference} · ${date(receivedOn, 'long')}` })),
      ]}
    />
  );
}
