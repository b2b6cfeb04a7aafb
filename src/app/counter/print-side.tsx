import { useEffect } from 'react';
import { MemoryRouter } from '#src/router/router.tsx';
import type { CounterSession } from '#contract/counter.ts';
import { Button } from '#src/components/button.tsx';
import { ReceiptPage } from '#src/features/receipts/receipt-page.tsx';
import { LanguageProvider } from '#src/i18n/language-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
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

/** What the person takes home: the receipt in large print and in their language, with its codes. Nothing else is on the paper. */
export function PrintSide({ receiptId, person, onBack }: { receiptId: string; person: CounterSession['person']; onBack: () => void }) {
  const side = useSideLanguage(person.language);
  if (!side) return null;
  return (
    <LanguageProvider value={side.language}>
      <MemoryRouter at={`/${side.language}/receipts/${receiptId}`}><Slip onBack={onBack} /></MemoryRouter>
    </LanguageProvider>
  );
}
