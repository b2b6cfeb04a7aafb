import type { ChoiceWay } from '#contract/choice-words.ts';
import type { Text } from '#contract/common.ts';
import type { Session } from '#contract/session.ts';
import type { CallError } from './call-error.ts';
import { createContext, use, type ReactNode } from 'react';

/** A choice that the landlord offers: nothing about a person. */
export interface OfferedChoice {
  readonly purposeId: string;
  readonly marketing: boolean;
  /** Id of the notice whose words it rests on. */
  readonly notice: string;
  readonly channels: readonly ChoiceWay[];
}

/** What pages need of the app to make and keep a copy on this device. */
export interface CopyActs {
  /** Whose session is, or was last, live in this tab. */
  readonly person: () => string | undefined;
  /** One was made: reads go into it from now on. */
  readonly made: (language: string) => void;
  /** When all of it was read last; `undefined` before that. */
  readonly filledAt: () => string | undefined;
  /** Calls back when that changes. Answers the way to stop. */
  readonly watchFilled: (tell: () => void) => () => void;
  /** Reads all of it anew; answers whether it came. */
  readonly fill: (language: string) => Promise<boolean>;
  readonly removed: () => Promise<void>;
  /** Whether other people use this device, as the person said. */
  readonly shared: () => boolean;
  readonly setShared: (shared: boolean) => void;
}

/** What the app's frame lends to pages, which may not import it. */
export interface AppActs {
  /** Opens "Check that it is you"; answers whether the person was checked. `not`: a contact point that is about to change, so that the code must not go there. */
  readonly stepUp: (not?: string) => Promise<boolean>;
  /** Asks first when changes wait on this device, then signs out. */
  readonly signOut: () => void;
  /** The session has been ended on the server by the person: everything of theirs leaves this tab and this device. */
  readonly left: () => void;
  /** Notes that somebody is signed in now, and goes where they wanted to go. */
  readonly signedIn: (session: Session) => void;
  readonly mayBeSignedIn: boolean;
  /** Text size, colours, contrast, motion and language. */
  readonly displaySettings: ReactNode;
  /** The address if it has a page, `undefined` where there is none to offer. */
  readonly offered: (href: string) => string | undefined;
  /** Phone, post and counter of the landlord. */
  readonly reachUs: ReactNode;
  /** Why an act is on this device only: that nobody is signed in any more, or what the page says of it. */
  readonly whyItWaits: (otherwise: ReactNode) => ReactNode;
  /** A read that brought nothing: why, what to do, and a person to talk to. */
  readonly readFailed: (error: CallError, again: () => void) => ReactNode;
  /** For pages that have words of their own without a connection: the lock of the copy, where there is one. */
  readonly wayIntoCopy: (again: () => void) => ReactNode;
  /** Whether this is a sample organisation. */
  readonly sample: boolean;
  /** Names of the purposes by id, for choices that wait on the device. */
  readonly purposeNames: Readonly<Record<string, Text>>;
  /** Newest version of each notice by id. */
  readonly noticeVersions: Readonly<Record<string, string>>;
  /** Choices that are offered, so that a no can be said without a connection. */
  readonly offeredChoices: readonly OfferedChoice[];
  readonly copy: CopyActs;
}

const nothing = () => undefined;
const none = () => null;
const no = () => Promise.resolve(false);

const AppActsContext = createContext<AppActs>({
  stepUp: no,
  signOut: nothing,
  left: nothing,
  signedIn: nothing,
  mayBeSignedIn: false,
  displaySettings: null,
  offered: (href) => href,
  reachUs: null,
  whyItWaits: (otherwise) => otherwise,
  readFailed: none,
  wayIntoCopy: none,
  sample: false,
  purposeNames: {},
  noticeVersions: {},
  offeredChoices: [],
  copy: { person: nothing, made: nothing, filledAt: nothing, watchFilled: () => nothing, fill: no, removed: () => Promise.resolve(), shared: () => false, setShared: nothing },
});

export const AppActsProvider = AppActsContext.Provider;

/** What the app's frame lends to the page. */
export function useAppActs(): AppActs {
  return use(AppActsContext);
}
