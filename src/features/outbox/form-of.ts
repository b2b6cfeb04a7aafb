import type { EndpointName } from '#contract/api.ts';
import type { BodyOf } from '#contract/endpoint.ts';
import type { RequestInput } from '#contract/requests.ts';
import type { joinSupport } from '#contract/support-acts.ts';
import type { EntryInput, PlacedEntry } from '#src/offline/outbox/entry.ts';

/** The form that an act came from: the draft that it reads, what it reads there, and its address below the language. */
export interface FormOfAct {
  readonly draft: string;
  readonly content: unknown;
  readonly path: string;
}

/** Puts the words of an act back into the shape of its form. */
export function formOf({ endpoint }: Pick<PlacedEntry, 'endpoint'>, { params, body }: EntryInput): FormOfAct | undefined {
  switch (endpoint as EndpointName) {
    case 'makeRequest': {
      const sent = body as RequestInput;
      return { draft: `request ${sent.details.kind}`, content: { sent }, path: `requests/new/${sent.details.kind}?step=check` };
    }
    case 'sendMessage': {
      const { requestId } = params as { readonly requestId: string };
      const { text, files } = body as { readonly text: string; readonly files: readonly unknown[] };
      return { draft: `message ${requestId}`, content: { text, files }, path: `messages/${requestId}` };
    }
    case 'joinSupport': {
      const { needs, words, call, language } = body as BodyOf<typeof joinSupport>;
      return { draft: 'support', content: { needs, words, name: call?.name ?? '', phone: call?.phone ?? '', language: language ?? '' }, path: 'settings/emergency' };
    }
    default: return undefined;
  }
}
