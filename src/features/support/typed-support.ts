import { type SupportDetails, supportDetails, supportNeed } from '#contract/support-words.ts';
import { westernDigits } from '#src/i18n/western-digits.ts';

/** What a person typed, before it is sent. Nothing is ticked for anybody. */
export interface TypedSupport {
  readonly needs: readonly string[];
  readonly words: string;
  readonly name: string;
  readonly phone: string;
  readonly language: string;
  readonly agreed: boolean;
}

export type SupportFault = 'needs' | 'words' | 'name' | 'phone' | 'agree';

/** The form as it opens: empty, or with what the list says. The yes is given anew each time. */
export const typedFrom = (details: SupportDetails | null): TypedSupport => ({
  needs: details?.needs ?? [], words: details?.words ?? '', name: details?.call?.name ?? '', phone: details?.call?.phone ?? '', language: details?.language ?? '', agreed: false,
});

/** What the list will say, or what is missing. */
export function detailsOf({ needs, words, name, phone, language, agreed }: TypedSupport): { readonly details: SupportDetails } | { readonly faults: readonly SupportFault[] } {
  const wanted = supportNeed.options.filter((one) => needs.includes(one));
  const someone = name.trim() !== '' || phone.trim() !== '';
  const call = someone ? { name: name.trim(), phone: westernDigits(phone).trim() } : null;
  const faults = [
    wanted.length === 0 && words.trim() === '' ? 'needs' as const : undefined,
    words.trim().length > 300 ? 'words' as const : undefined,
    call && !supportDetails.shape.call.safeParse({ ...call, phone: '01632 960123' }).success ? 'name' as const : undefined,
    call && !supportDetails.shape.call.safeParse({ ...call, name: 'x' }).success ? 'phone' as const : undefined,
    agreed ? undefined : 'agree' as const,
  ].filter((one) => one !== undefined);
  return faults.length > 0 ? { faults } : { details: { needs: wanted, words: words.trim(), call, language: language === '' ? null : language } };
}
