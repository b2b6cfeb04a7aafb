import type { FileNamed } from '#contract/file-named.ts';
import { sendMessage } from '#contract/messages.ts';
import type { WaitingAct } from '#src/offline/outbox/use-waiting-acts.ts';

/** A message that is on this device and not yet with the landlord. */
export interface WaitingMessage {
  readonly entryId: string;
  readonly text: string;
  readonly writtenAt: string;
  readonly files: readonly FileNamed[];
}

/** Messages about one request that wait here, oldest first. One that this session cannot open is not among them: the page of the outbox lists it. */
export function waitingMessages(acts: readonly WaitingAct[], requestId: string): WaitingMessage[] {
  return acts.flatMap(({ entry, input }) => {
    if (entry.endpoint !== sendMessage.name || entry.state === 'refused') return [];
    const [params, body] = [sendMessage.params.safeParse(input?.params), sendMessage.body?.safeParse(input?.body)];
    if (!params.success || !body?.success || params.data.requestId !== requestId) return [];
    return [{ entryId: entry.id, text: body.data.text, writtenAt: entry.createdAt, files: body.data.files }];
  });
}
