import type { Namespace } from '#src/i18n/namespaces.ts';

/** One page of the app. */
export interface PageRoute {
  /** Below `/:lang/`, with `:name` parameters. */
  readonly path: string;
  /** The file under `src/features/`, without its ending; its component is called as the file is: `home-page` exports `HomePage`. */
  readonly file: string;
  /** Words it needs besides `common` and `problems`. */
  readonly words: readonly Namespace[];
  /** Whether somebody has to be signed in to see anything here. */
  readonly signedIn: boolean;
  /** Whether somebody flagged for safety is asked before it opens. */
  readonly asksFirst?: true;
  /** The place of the navigation it belongs to. */
  readonly place: 'home' | 'my-data' | 'choices' | 'requests' | 'messages' | 'receipts' | 'activity' | 'outbox' | 'settings' | 'sign-in' | 'desk';
}
