import type { RequestKind } from '#contract/request-words.ts';
import type { ToldChange } from '#contract/told-words.ts';
import type { MachineEvent } from './machine.ts';

/**
 * What an event does to facts that others were given before, so that each of them is told (UK GDPR Art. 19); `undefined` where it does nothing of the kind.
 * A use that stops while an objection is weighed is a restriction too (Art. 18(1)(d)), and so is a fact that is not used while it is disputed (Art. 18(1)(a)).
 * An answer in part has put right or deleted something: of that, and of nothing else, they are told.
 */
export function changeToldOf(event: MachineEvent, kind: RequestKind): ToldChange | undefined {
  switch (event) {
    case 'corrected': return 'corrected';
    case 'erased': return 'erased';
    case 'grant': case 'suspend': case 'mark-disputed': return 'restricted';
    case 'answer-with-refusal': return kind === 'correction' ? 'corrected' : kind === 'erasure' ? 'erased' : undefined;
    default: return undefined;
  }
}

/** The law by which an erasure deletes, as it is named to the person. */
export const erasureLaw = 'UK GDPR Art. 17';
