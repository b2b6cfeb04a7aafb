import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Session } from '#contract/session.ts';
import type { TypedDetails } from './details.ts';
import { CodeStep } from './code-step.tsx';
import { DetailsStep } from './details-step.tsx';
import { LetterStep } from './letter-step.tsx';
import { LinkStep } from './link-step.tsx';

type Step = { readonly name: 'details' | 'letter' } | { readonly name: 'code'; readonly challengeId: string } | { readonly name: 'link'; readonly token: string };

interface SignInStepsProps {
  /** The token of a one-use link, if the person came by one. */
  readonly token?: string | undefined;
  readonly onSignedIn: (session: Session) => void;
}

/** All ways of signing in, one step at a time. What was typed stays when the step changes. */
export function SignInSteps({ token, onSignedIn }: SignInStepsProps) {
  const [typed, setTyped] = useState<TypedDetails>({ reference: '', day: '', month: '', year: '' });
  const [step, setStep] = useState<Step>(token ? { name: 'link', token } : { name: 'details' });
  const [came, setCame] = useState(token);
  if (token !== came) {
    setCame(token);
    if (token) setStep({ name: 'link', token });
  }
  const toDetails = () => setStep({ name: 'details' });
  const toCode = (challengeId: string) => setStep({ name: 'code', challengeId });
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(step.name);
  useEffect(() => {
    // The pressed button has gone with its step; without this the keyboard would start again at the top of the page.
    if (shown.current !== step.name) box.current?.querySelector<HTMLElement>('h1')?.focus();
    shown.current = step.name;
  }, [step.name]);
  return <div ref={box}>{content()}</div>;

  function content(): ReactNode {
    switch (step.name) {
      case 'link': return <LinkStep key={step.token} token={step.token} onSignedIn={onSignedIn} onOtherWay={toDetails} />;
      case 'code': return <CodeStep typed={typed} challengeId={step.challengeId} onSentAgain={toCode} onChange={toDetails} onSignedIn={onSignedIn} />;
      case 'letter': return <LetterStep typed={typed} onType={setTyped} onBack={toDetails} onSignedIn={onSignedIn} />;
      default: return <DetailsStep typed={typed} onType={setTyped} onSent={toCode} onLetter={() => setStep({ name: 'letter' })} onSignedIn={onSignedIn} />;
    }
  }
}
