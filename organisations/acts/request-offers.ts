import { onlyOnPaper } from '#contract/common.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { kindsOfSome } from '#contract/request-words.ts';
import type { Pack } from '../pack.ts';

const has = (list: readonly { readonly id: string }[], id: string | null): boolean => id === null || list.some((one) => one.id === id);

/** The field of a request that names something this landlord does not have, a kind that not every landlord takes and this one does not, or a way in which nobody can give it, as a pointer into the body; `undefined` when all is known. */
export function notOffered(pack: Pack, details: RequestDetails): string | undefined {
  const { categories, purposes, recipients, recordings, notices } = pack;
  if (kindsOfSome.has(details.kind) && !pack.requests.some((one) => one.kind === details.kind)) return '/details/kind';
  if ('categories' in details && !details.categories.every((id) => has(categories, id))) return '/details/categories';
  switch (details.kind) {
    case 'correction': return has(categories, details.category) ? undefined : '/details/category';
    case 'objection': return has(purposes, details.purposeId) ? undefined : '/details/purposeId';
    case 'sharing': return has(recipients.filter((one) => !one.denied), details.recipientId) ? undefined : '/details/recipientId';
    case 'recordings': return has(recordings.filter((one) => one.kind === details.medium).flatMap((one) => one.sites), details.site) ? undefined : '/details/site';
    case 'notice-format':
      if (!has(notices, details.notice)) return '/details/notice';
      return details.sendTo === 'here' && onlyOnPaper.has(details.format) ? '/details/sendTo' : undefined;
    default: return undefined;
  }
}
