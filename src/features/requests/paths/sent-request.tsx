import type { RequestKind } from '#contract/request-words.ts';
import { Navigate } from '#src/router/router.tsx';
import { useLanguage } from '#src/i18n/language-context.ts';
import { SentReceived } from './sent-received.tsx';
import { SentRefused } from './sent-refused.tsx';
import { SentWaiting } from './sent-waiting.tsx';
import type { Sending } from './use-sending.ts';

/** What it is told. */
export interface SentRequestProps {
  readonly kind: RequestKind;
  readonly sending: Sending;
  /** Back to the answers, after a refusal. */
  readonly onChange: () => void;
}

/** After "send": on this device, received, or not taken. Never shown as received before it is. */
export function SentRequest({ kind, sending: { outcome }, onChange }: SentRequestProps) {
  const language = useLanguage();
  switch (outcome?.kind) {
    case undefined: return <SentWaiting kind={kind} />;
    case 'done': return <SentReceived {...outcome.body} />;
    case 'refused': return <SentRefused kind={kind} code={outcome.code} onChange={onChange} />;
    case 'taken-back': return <Navigate replace to={`/${language}/requests`} />;
  }
}
