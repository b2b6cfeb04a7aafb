import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Text } from '#contract/common.ts';
import { moreLanguages } from '#domain/more-languages.ts';
import type { CallError } from '#src/api/call-error.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { nameInBoth } from '#src/i18n/name-in-both.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { categoryQuery, decisionsQuery, organisationQuery, requestOptionsQuery } from '../requests.query.ts';
import { type Answers, type Field, type OfferName, textOf } from './path.ts';

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

/** Whether a list has nothing to choose but that it has nothing: then nobody is asked. */
export const isNoneAlone = ({ orNone }: Field, { options }: Offer): boolean => orNone !== undefined && options?.length === 1;

interface Read {
  readonly error: CallError | null;
  readonly refetch: () => Promise<unknown>;
}

const named = (value: string, words: Text, hint?: Text): ShownOption => {
  const option = { value, text: words.text, label: <ForeignText words={words} /> };
  return hint ? { ...option, hint: <ForeignText words={hint} /> } : option;
};
const byName = ({ id, name }: { readonly id: string; readonly name: Text }) => named(id, name);

const inItself = (value: string): ShownOption => ({ value, text: nameOfLanguage(value), label: <span lang={value}>{nameOfLanguage(value)}</span> });
/** Of a language that the portal lacks we cannot be sure that this device has its letters. */
const inBoth = (value: string, page: string): ShownOption => ({ value, text: nameInBoth(value, page), label: <bdi>{nameInBoth(value, page)}</bdi> });

const offerOf = ({ error, refetch }: Read, options: readonly ShownOption[] | undefined): Offer => ({ options, error, again: () => { void refetch(); } });

/** Finds what a field offers, in words: its own options, or a list of the API, which may hang on an answer given before. */
export function useOffers(answers: Answers): (field: Field) => Offer {
  const { t, say, language } = useWords('requests');
  const organisation = useQuery(organisationQuery(language));
  const options = useQuery(requestOptionsQuery(language));
  const category = textOf(answers, 'category');
  const items = useQuery({ ...categoryQuery(category, language), enabled: category !== '' && category !== 'none' });
  const decisions = useQuery({ ...decisionsQuery(), enabled: 'decisionId' in answers });
  const { date } = useDates();
  const medium = textOf(answers, 'medium');
  const all = options.data;
  const face = organisation.data;

  function list(name: OfferName): Offer {
    switch (name) {
      case 'categories': return offerOf(options, all?.categories.map((one) => named(one.id, one.name, one.description)));
      case 'items': return offerOf(items, items.data?.items.map((one) => named(one.id, one.label)));
      case 'purposes': return offerOf(options, all?.purposes.map(byName));
      case 'recipients': return offerOf(options, all?.recipients.map(byName));
      case 'media': return offerOf(options, all && [...new Map(all.recordings.map((one) => [one.kind, named(one.kind, one.name)])).values()]);
      case 'sites': return offerOf(options, all?.recordings.filter((one) => one.kind === medium).flatMap(({ sites }) => sites.map(({ id, name }) => ({ value: id, text: name, label: <bdi>{name}</bdi> }))));
      case 'decisions': return offerOf(decisions, decisions.data?.decisions.map((one) => Object.assign(named(one.id, one.name), { hint: date(one.on) })));
      case 'notices': return offerOf(organisation, face?.notices.map((one) => named(one.id, one.title)));
      case 'formats': return offerOf(organisation, face?.formats.map((value) => ({ value, text: t(`format.${value}`), label: say(`format.${value}`) })));
      case 'languages': return offerOf(organisation, face?.languages.map(inItself));
      case 'notice-languages': return offerOf(organisation, face && [...face.languages.map(inItself), ...moreLanguages.filter((one) => !face.languages.includes(one)).map((value) => inBoth(value, language))]);
    }
  }

  return (field) => {
    const { options: given = [], orNone } = field;
    const offer = typeof given === 'string' ? list(given) : offerOf(options, given.filter((one) => one.when?.(answers) ?? true).map((one) => ownOption(one.value, t(one.label), say(one.label), one.hint && say(one.hint))));
    return offer.options && orNone ? { ...offer, options: [...offer.options, { value: 'none', text: t(orNone), label: say(orNone) }] } : offer;
  };
}

function ownOption(value: string, text: string, label: ReactNode, hint: ReactNode): ShownOption {
  return hint ? { value, text, label, hint } : { value, text, label };
}
