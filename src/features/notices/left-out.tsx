import type { ReactNode } from 'react';
import type { Text } from '#contract/common.ts';
import { Details } from '#src/components/details.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';

/** What the section names and what does not touch the person: there for who looks for it. */
export function LeftOut({ title, names }: { title: ReactNode; names: readonly { readonly id: string; readonly name: Text }[] }) {
  if (names.length === 0) return null;
  return <Details summary={title}><ul>{names.map(({ id, name }) => <li key={id}><ForeignText words={name} /></li>)}</ul></Details>;
}
