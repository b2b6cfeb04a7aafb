import { Suspense, useEffect, useRef, useState } from 'react';
import type { CounterSession } from '#contract/counter.ts';
import type { BriefReceipt } from '#contract/brief-receipt.ts';
import { Button } from '#src/components/button.tsx';
import { Code } from '#src/components/code.tsx';
import { Segments } from '#src/components/segments.tsx';
import { useHeldFor } from '#src/components/use-held-for.ts';
import { LanguageProvider } from '#src/i18n/language-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { CodeOnPaper } from './code-on-paper.tsx';
import { ConfirmByCode } from './confirm-by-code.tsx';
import { ReadBack } from './read-back.tsx';
import type { Ask } from './session-in-hand.ts';
import { longInComing, SideWaits } from './side-waits.tsx';
import { SignHere } from './sign-here.tsx';
import { useSideLanguage, useTurnedPage } from './side-language.ts';

type Person = CounterSession['person'];

interface ResidentSideProps {
  readonly ask: Ask;
  readonly person: Pick<Person, 'language' | 'format'> & Partial<Pick<Person, 'portalReference'>>;
  /** On a home visit: nothing is sent now, and no code can be checked. */
  readonly visit?: boolean;
  readonly receipt: BriefReceipt | undefined;
  readonly onBack: () => void;
  readonly onEnd: () => void;
  readonly onChecked?: (session: CounterSession) => void;
}

const sizes = ['2', '3', '4'] as const;

/** The text size that somebody with this format reads. */
export const sizeFor = (format: Person['format']): (typeof sizes)[number] => (format === 'giant-print' ? '4' : format === 'large-print' ? '3' : '2');

/** A yes is kept with the language in which its words were shown: that of this side. */
function shownIn(input: Ask['input'], language: string): Ask['input'] {
  const { body } = input;
  return typeof body === 'object' && body !== null && 'shownIn' in body ? Object.assign({}, input, { body: Object.assign({}, body, { shownIn: language }) }) : input;
}

function Side({ ask, person, receipt, visit = false, purposeNames, onBack, onEnd, onChecked }: ResidentSideProps & { readonly purposeNames: Parameters<typeof ReadBack>[0]['purposeNames'] }) {
  const { say, language } = useWords('counter-side');
  const settings = useWords('settings');
  const common = useWords('common');
  const paper = useWords('paper-code');
  const [size, setSize] = useState<(typeof sizes)[number]>(sizeFor(person.format));
  const heading = useRef<HTMLHeadingElement>(null);
  const sent = ask.stage === 'sent';
  const input = shownIn(ask.input, language);
  useTurnedPage(language, size);
  useEffect(() => {
    if (sent || heading.current) heading.current?.focus();
  }, [sent]);
  return (
    <main className="counter-side">
      <h1 ref={heading} tabIndex={-1}>{ask.code ? paper.say('slip.title') : say(sent ? (visit ? 'kept.title' : 'sent.title') : 'title')}</h1>
      {ask.code && <CodeOnPaper code={ask.code} portalReference={person.portalReference ?? ''} onBack={onBack} />}
      {!ask.code && sent && (
        <>
          <p>{say(visit ? 'kept.body' : 'sent.body')}</p>
          {receipt && <p>{say('sent.code')} <strong className="counter-code"><Code>{receipt.code}</Code></strong></p>}
          <p><Button onClick={onBack}>{say('back')}</Button></p>
        </>
      )}
      {!sent && (
        <>
          <ReadBack ask={ask} purposeNames={purposeNames} />
          <div className="counter-answers">
            <Button busy={ask.stage === 'sending'} busyWords={common.t('sending')} onClick={() => ask.answer({ input, how: 'tap' })}>{say('yes')}</Button>
            <Button variant="secondary" disabled={ask.stage === 'sending'} onClick={() => ask.answer(null)}>{say('no')}</Button>
          </div>
          <SignHere busy={ask.stage === 'sending'} onSigned={() => ask.answer({ input, how: 'signature' })} />
          {onChecked && <ConfirmByCode onConfirmed={(session) => { onChecked(session); ask.answer({ input, how: 'code' }); }} />}
        </>
      )}
      <div className="counter-side-foot no-print">
        <Segments legend={settings.say('text-size.legend')} kind="textSize" value={size} onChange={setSize} options={sizes.map((value) => ({ value, label: settings.say(`text-size.${value}`) }))} />
        {!visit && <Button variant="quiet" onClick={onEnd}>{say('end')}</Button>}
      </div>
    </main>
  );
}

/** The screen turned to the person: their language, direction and size, what is about to be sent, and nothing else. Until that is here, the way back. */
export function ResidentSide(props: ResidentSideProps) {
  const side = useSideLanguage(props.person.language);
  const waits = useHeldFor(true, longInComing) && <SideWaits onNo={() => props.ask.answer(null)} />;
  if (!side) return waits;
  return <LanguageProvider value={side.language}><Suspense fallback={waits}><Side {...props} purposeNames={side.purposeNames} /></Suspense></LanguageProvider>;
}
