import type { Language } from '#contract/common.ts';
import type { ReachPreferences } from '#contract/reach-words.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { CameBy } from '#contract/request-words.ts';
import type { RecordedRequest } from './request-view.ts';

/** Whose request it is, as far as the desk has to know. */
export interface DeskPerson {
  readonly residentId: string;
  readonly portalReference: string;
  readonly name: string;
  readonly language: Language;
  readonly format: ReachPreferences['format'];
  /** Somebody else lives under the same tenancy. */
  readonly shared: boolean;
  /** The address is hidden. */
  readonly flagged: boolean;
  /** Other people are named in what the answer hands out of the record. Looked up where one request is opened. */
  readonly othersInAnswer?: boolean;
}

/** A request as the list, the numbers and the log have it: whose it is by reference alone. */
export interface ListedRequest extends RecordedRequest {
  readonly cameBy: CameBy;
  readonly person: Pick<DeskPerson, 'portalReference'>;
}

/** A request as the desk's backend has it. */
export interface DeskRecord extends RecordedRequest {
  readonly firstDetails: RequestDetails | null;
  readonly cameBy: CameBy;
  readonly person: DeskPerson;
}
