import type { WordKey } from '#src/i18n/namespaces.ts';
import { pinFault } from '#src/offline/vault/pin-key.ts';

/** What somebody answered who wants a copy; empty while not answered. */
export interface MakeAnswers {
  readonly who: 'me' | 'others' | '';
  readonly how: 'pin' | 'passkey' | '';
  readonly pin: string;
  readonly again: string;
}

/** What is missing or wrong, by field. */
export function makeFaults({ who, how, pin, again }: MakeAnswers): Partial<Record<'who' | 'how' | 'pin' | 'again', WordKey<'copy'>>> {
  const wrong = how === 'pin' ? pinFault(pin) : undefined;
  return {
    ...(who === '' && { who: 'who.missing' as const }),
    ...(how === '' && { how: 'how.missing' as const }),
    ...(wrong && { pin: `pin.${wrong}` as const }),
    ...(how === 'pin' && !wrong && again.trim() !== pin.trim() && { again: 'pin.other' as const }),
  };
}
