import { useRef, useState } from 'react';
import type { DataItem } from '#contract/my-data.ts';
import { Button } from '#src/components/button.tsx';
import { CoveredValue } from '#src/components/covered-value.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { CheckInPlace } from './check-in-place.tsx';
import { PlainValue } from './plain-value.tsx';

/**
 * What is held, as this person may see it now. A sensitive value is covered until tapped; where it was not sent, its own check opens in its place,
 * and what comes then is shown there: only this fact, the others stay covered.
 */
export function ItemValue({ item, again }: { item: DataItem; again: () => void }) {
  const { t, say } = useWords('my-data');
  const [checking, setChecking] = useState(false);
  const [wanted, setWanted] = useState(false);
  const opener = useRef<HTMLSpanElement>(null);
  const { value } = item;
  if (value.kind !== 'covered') {
    if (!item.sensitive) return <PlainValue value={value} />;
    return <CoveredValue coveredWords={t('covered')} showWords={t('show')} hideWords={t('hide')} of={item.label.text} startOpen={wanted}><PlainValue value={value} /></CoveredValue>;
  }
  const done = (checked: boolean) => {
    setChecking(false);
    setWanted(checked);
    if (checked) again();
    else setTimeout(() => opener.current?.querySelector('button')?.focus()); // Back to where the person was.
  };
  if (checking) return <CheckInPlace of={item.label.text} onDone={done} />;
  return (
    <>
      <p className="quiet">{say(`covered.${value.reason}`)}</p>
      {value.reason === 'sensitive' && <span ref={opener}><Button variant="secondary" busy={wanted} busyWords={t('show')} onClick={() => { setChecking(true); }}>{say('check')}<span className="visually-hidden">: {item.label.text}</span></Button></span>}
    </>
  );
}
