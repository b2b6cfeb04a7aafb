import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Text } from '#contract/common.ts';
import type { CallError } from '#src/api/call-error.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationQuery, requestOptionsQuery } from '../requests.query.ts';
import type { Field, OfferName } from './path.ts';

/** One answer to choose, with its words. `text` is for places that take no elements. */
export interface ShownOption {
  readonly value: string;
  readonly text: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** A list to choose from: `undefined` while it is fetched, or when it cannot be, with the reason. */
export interface Offer {
  readonly options: readonly ShownOption[] | undefined;
  readonly error: CallError | null;
  readonly again: () => void;
}

const named = (value: string, words: Text, hint?: Text): ShownOption => ({
  value, text: words.text, label: <ForeignText words={words} />, ...(hint && { hint: <ForeignText words={hint} /> }),
});

/** Finds what a field offers, in words: its own options, or a list of the API. */
export function useOffers(): (field: Field) => Offer {
  const { t, say, language } = useWords('requests');
  const organisation = useQuery(organisationQuery(language));
  const options = useQuery(requestOptionsQuery(language));
  const lists: Readonly<Record<OfferName, Offer>> = {
    categories: { ...state(options), options: options.data?.categories.map((one) => named(one.id, one.name, one.description)) },
    formats: { ...state(organisation), options: organisation.data?.formats.map((value) => ({ value, text: t(`format.${value}`), label: say(`format.${value}`) })) },
    languages: { ...state(organisation), options: organisation.data?.languages.map((value) => ({ value, text: nameOfLanguage(value), label: <span lang={value}>{nameOfLanguage(value)}</span> })) },
  };
  return (field) => {
    if (typeof field.options === 'string') return lists[field.options];
    const own = field.options?.map(({ value, label, hint }) => ({ value, text: t(label), label: say(label), ...(hint && { hint: say(hint) }) }));
    return { options: own ?? [], error: null, again: () => undefined };
  };
}

function state(query: { readonly error: CallError | null; readonly refetch: () => Promise<unknown> }): Omit<Offer, 'options'> {
  return { error: query.error, again: () => { void query.refetch(); } };
}
