import { Fragment, type ReactNode } from 'react';
import { Link } from '#src/components/link.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useLanguage } from '#src/i18n/language-context.ts';

/** Places in one line, with the comma of the language between them. */
export function Linked({ places }: { places: readonly { readonly href: string; readonly words: ReactNode }[] }) {
  const { comma } = signsOf(useLanguage());
  return places.map(({ href, words }, place) => <Fragment key={href}>{place > 0 && `${comma} `}<Link href={href}>{words}</Link></Fragment>);
}
