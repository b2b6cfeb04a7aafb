import type { Named, RequestOptions } from '#contract/request-options.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';

const objectable: ReadonlySet<string> = new Set(['public-task', 'legitimate-interests', 'recognised-legitimate-interest']);

/** What the forms of requests offer, from the pack alone. */
export function requestOptionsView(pack: Pack, words: Words): RequestOptions {
  const name = (part: 'category' | 'purpose' | 'recipient' | 'recording') => ({ id }: { readonly id: string }): Named => ({ id, name: words(`${part}.${id}.name`) });
  return {
    kinds: pack.requests.map(({ kind, routes }) => ({ kind, routes })),
    categories: pack.categories.map((one) => ({ ...name('category')(one), description: words(`category.${one.id}.description`) })),
    purposes: pack.purposes.filter((one) => objectable.has(one.basis.code)).map(name('purpose')),
    recipients: pack.recipients.filter((one) => !one.denied).map(name('recipient')),
    recordings: pack.recordings.map((one) => ({ ...name('recording')(one), kind: one.kind, sites: one.sites, overwrittenAfter: one.overwrittenAfter })),
  };
}
