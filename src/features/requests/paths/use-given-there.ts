import { useState } from 'react';
import type { Answers, Field, Path } from './path.ts';
import { type Offer, useOffers } from './use-offers.tsx';

/** Whether the list of a field has all of this; `undefined` until it is read. What cannot be read keeps nobody from asking; only facts are read under a place that may itself not be there. */
function isThere({ options: list }: Field, { options, error }: Offer, wanted: Answers[string]): boolean | undefined {
  if (options) return [wanted].flat().every((one) => options.some(({ value }) => value === one));
  return error ? list !== 'items' || error.code !== 'not-found' : undefined;
}

/**
 * Whether what the address brought along is among what this person can choose: `undefined` while it is looked up. What is somebody else's is in none of their lists, as what never was.
 * Once found it counts as there, so that a list read anew takes no form away.
 */
export function useGivenThere(path: Path, given: Partial<Answers>): boolean | undefined {
  const offer = useOffers(given as Answers);
  const [found, setFound] = useState(false);
  const listed = path.steps.flatMap(({ fields }) => fields).filter(({ name, options }) => given[name] !== undefined && typeof options === 'string');
  const said = new Set(listed.map((field) => isThere(field, offer(field), given[field.name] ?? '')));
  const there = !said.has(false) && (said.has(undefined) ? undefined : true);
  if (there && !found) setFound(true);
  return found || there;
}
