import type { DataItem } from '#contract/my-data.ts';
import { useStepUp } from '#src/api/step-up-context.ts';
import { Button } from '#src/components/button.tsx';
import { CoveredValue } from '#src/components/covered-value.tsx';
import { sayMoney } from '#src/i18n/say-money.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** What is held, as this person may see it now. Sensitive values are covered until tapped, and come only after a second check. */
export function ItemValue({ item, again }: { item: DataItem; again: () => void }) {
  const { t, say } = useWords('my-data');
  const { date } = useDates();
  const stepUp = useStepUp();
  const { value } = item;
  if (value.kind === 'covered') {
    const check = async () => {
      if (await stepUp()) again();
    };
    return (
      <>
        <p className="quiet">{say(`covered.${value.reason}`)}</p>
        {value.reason === 'sensitive' && <Button variant="secondary" onClick={() => { void check(); }}>{say('check')}<span className="visually-hidden">: {item.label.text}</span></Button>}
      </>
    );
  }
  const plain = value.kind === 'text' ? <bdi>{value.text}</bdi>
    : value.kind === 'date' ? date(value.date)
    : value.kind === 'money' ? <bdi>{sayMoney(value.pence)}</bdi>
    : value.kind === 'yes-no' ? say(value.yes ? 'value.yes' : 'value.no')
    : <span>{value.lines.map((line) => <span key={line}><bdi>{line}</bdi><br /></span>)}</span>;
  if (!item.sensitive) return plain;
  return <CoveredValue coveredWords={t('covered')} showWords={t('show')} hideWords={t('hide')} of={item.label.text}>{plain}</CoveredValue>;
}
