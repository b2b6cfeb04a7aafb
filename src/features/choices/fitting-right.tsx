import type { ChoicePurpose } from '#contract/choices.ts';
import { fittingRight } from '#domain/choices/basis-law.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Link } from '#src/components/link.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What a person can do about a use without a switch. A yes is taken back at the place that is named; else the right that fits: a link where it can be used here, else how to use it by phone, post or counter. */
export function FittingRight({ purpose }: { purpose: Pick<ChoicePurpose, 'id' | 'name' | 'lawfulBasis' | 'takenBackAt'> }) {
  const { t, say, language } = useWords('choices');
  const { offered } = useAppActs();
  const at = purpose.takenBackAt;
  const of = <> <span className="visually-hidden">{t('more-of', { purpose: purpose.name.text })}</span></>;
  if (at) return <p className="alone"><Link href={at.place === 'support' ? `/${language}/settings/emergency` : at.address}>{say(`right.${at.place}`)}{of}</Link></p>;
  const right = fittingRight[purpose.lawfulBasis.code];
  const href = offered(`/${language}/requests/new/${right}${right === 'objection' ? `?purpose=${purpose.id}` : ''}`);
  if (href === undefined) return <p>{say(`right.talk.${right}`)}</p>;
  return <p className="alone"><Link href={href}>{say(`right.${right}`)}{of}</Link></p>;
}
