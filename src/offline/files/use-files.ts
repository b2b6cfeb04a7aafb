import { useSyncExternalStore } from 'react';
import type { FilesView } from './device-files.ts';
import { thisFiles } from './this-files.ts';

/** What is known of files that go from this device. */
export function useFiles(): FilesView {
  const files = thisFiles();
  return useSyncExternalStore(files.watch, files.view, files.view);
}
