import { DateField } from '#src/components/date-field.tsx';
import { Segments } from '#src/components/segments.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** How the person is with the officer, and the day on which they said it. */
export interface Manner {
  readonly how: 'counter' | 'phone' | 'post' | 'visit';
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Beside the officer, today. `today`: the Europe/London date. */
export function besideMe(today: string): Manner {
  const [year = '', month = '', day = ''] = today.split('-');
  return { how: 'counter', day: String(Number(day)), month: String(Number(month)), year };
}

/** At the counter, on the phone, by letter or on a visit: then the day on which it was said or came, because the clock counts from there. */
export function HowTheyAsk({ manner, onChange, wrong }: { manner: Manner; onChange: (manner: Manner) => void; wrong: boolean }) {
  const { t, say } = useWords('counter');
  const prefix = useWords('common').t('error.prefix');
  const part = (key: 'day' | 'month' | 'year') => ({ value: manner[key], onChange: (event: { target: { value: string } }) => onChange({ ...manner, [key]: event.target.value }) });
  return (
    <div className="counter-manner">
      <Segments legend={say('manner.title')} value={manner.how} onChange={(how) => onChange({ ...manner, how })} options={(['counter', 'phone', 'post', 'visit'] as const).map((value) => ({ value, label: say(`manner.${value}`) }))} />
      {manner.how !== 'counter' && (
        <DateField
          id="asked-on" legend={t('manner.on')} hint={t('manner.on.hint')} error={wrong ? t('manner.on.wrong') : undefined} errorPrefix={prefix}
          day={{ label: t('find.day'), ...part('day') }} month={{ label: t('find.month'), ...part('month') }} year={{ label: t('find.year'), ...part('year') }}
        />
      )}
    </div>
  );
}
