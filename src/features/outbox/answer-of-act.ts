import type { EndpointName } from '#contract/api.ts';
import type { BriefReceipt } from '#contract/brief-receipt.ts';
import type { ChoiceInput, ChoiceList } from '#contract/choices.ts';
import type { ComplaintFull } from '#contract/complaints.ts';
import type { FileNamed } from '#contract/file-named.ts';
import type { Thread } from '#contract/messages.ts';
import type { RequestFull } from '#contract/requests.ts';
import type { Told } from '#src/offline/outbox/channel.ts';
import { placeOf } from './place-of.ts';

/** What the server's answer says of an act, as far as its operation says it. Below the language: where it is now. */
export interface AnswerOfAct {
  readonly receivedAt: string;
  readonly receipt: { readonly id: string; readonly code: string } | undefined;
  /** Only of what was just asked: what is done about a request later has no clock of its own. */
  readonly clock: Pick<RequestFull['clock'], 'startedOn' | 'due'> | undefined;
  /** Since when a choice counts, where this decision is the one that stands. */
  readonly countsFrom: string | undefined;
  readonly path: string | undefined;
  /** Its page is one's own whoever is acted for. */
  readonly own: boolean;
  readonly files: readonly FileNamed[];
}

interface Body {
  readonly receipt: BriefReceipt | Pick<BriefReceipt, 'entryId' | 'receivedAt'>;
  readonly request?: RequestFull;
  readonly complaint?: Pick<ComplaintFull, 'id'>;
  readonly thread?: Thread;
  readonly choices?: ChoiceList;
}

/** Reads an answer that the contract has checked. By the operation's name: its shapes are not needed to say what came of it. */
export function answerOfAct(told: Told): AnswerOfAct {
  const { endpoint, input, body } = told;
  const { receipt, request, complaint, thread, choices } = body as Body;
  const name = endpoint as EndpointName;
  const known = 'code' in receipt ? { id: receipt.id, code: receipt.code } : undefined;
  const decided = name === 'recordChoice' ? (input.body as ChoiceInput) : undefined;
  const stands = decided && choices?.purposes.find(({ id }) => id === decided.purposeId)?.channels.find((one) => one.channel === decided.channel && one.receiptId === known?.id);
  const path = request ? `requests/${request.id}` : complaint && name !== 'makeOpenComplaint' ? `complaints/${complaint.id}` : thread ? `messages/${thread.request.id}` : decided ? `choices/${decided.purposeId}` : undefined;
  // What is said about oneself once and for all stands on its own page, under the settings.
  const settings = [placeOf(told)].find((place) => place?.path.startsWith('settings/'));
  return {
    receivedAt: receipt.receivedAt, receipt: known, path: path ?? settings?.path, own: path === undefined && settings?.own === true,
    clock: name === 'makeRequest' ? request?.clock : undefined,
    countsFrom: stands?.effectiveAt ?? undefined,
    files: (input.body as { readonly files?: readonly FileNamed[] } | undefined)?.files ?? [],
  };
}
