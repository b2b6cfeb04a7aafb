import { useSyncExternalStore } from 'react';
import type { DisplaySettings } from '#src/components/settings-panel.tsx';
import { displayNow, setDisplay, watchDisplay } from './display.ts';

/** How the pages look on this device, and the way to change it. */
export function useDisplay(): readonly [DisplaySettings, (display: DisplaySettings) => void] {
  return [useSyncExternalStore(watchDisplay, displayNow), setDisplay];
}
