import { useSyncExternalStore } from 'react';
import { sessionState, watchSessionState, type SessionState } from './session-state.ts';

/** Where the session stands in this tab. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(watchSessionState, sessionState);
}
