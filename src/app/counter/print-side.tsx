import { useEffect, useRef } from 'react';
import { MemoryRouter } from '#src/router/router.tsx';
import type { CounterSession } from '#contract/counter.ts';
import { Button } from '#src/components/button.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useHeldFor } from '#src/components/use-held-for.ts';
import { ReceiptPage } from '#src/features/receipts/receipt-page.tsx';
import { LanguageProvider } from '#src/i18n/language-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { longInComing } from './side-waits.tsx';
import { useSideLanguage, useTurnedPage } from './side-language.ts';

const look = 100;
const patience = 5000;

/** Prints once the slip and its square code are there; after a few seconds as it stands, since the code to read out is on it anyway. */
function usePrintWhenReady(): void {
  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => {
      const ready = document.querySelector('.receipt-qr path[d^="M"]') !== null;
      if (!ready && Date.now() - began < patience) return;
      clearInterval(timer);
      print();
    }, look);
    return () => clearInterval(timer);
  }, []);
}

function Slip({ onBack }: { onBack: () => void }) {
  const { say, language } = useWords('counter-side');
  useTurnedPage(language, '3');
  usePrintWhenReady();
  return (
    <main className="counter-print">
      <p className="no-print"><Button onClick={onBack}>{say('back')}</Button></p>
      <ReceiptPage />
    </main>
  );
}

/** Stands, in the officer's words, while the person's language is long in coming: that it is, and the way back. */
function SlipWaits({ onBack }: { onBack: () => void }) {
  const { say } = useWords('counter-side');
  const common = useWords('common');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="counter-side no-print">
      <h1 ref={heading} tabIndex={-1}>{common.say('loading')}</h1>
      <Skeleton label={common.t('loading')} shape="text" />
      <p><Button onClick={onBack}>{say('back')}</Button></p>
    </main>
  );
}

/** What the person takes home: the receipt in large print and in their language, with its codes. Nothing else is on the paper. */
export function PrintSide({ receiptId, person, onBack }: { receiptId: string; person: CounterSession['person']; onBack: () => void }) {
  const side = useSideLanguage(person.language);
  const long = useHeldFor(true, longInComing);
  if (!side) return long && <SlipWaits onBack={onBack} />;
  return (
    <LanguageProvider value={side.language}>
      <MemoryRouter at={`/${side.language}/receipts/${receiptId}`}><Slip onBack={onBack} /></MemoryRouter>
    </LanguageProvider>
  );
}
