import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DeviceFiles, FilesView } from './device-files.ts';

const none: FilesView = { waiting: [], said: new Map(), failed: new Map() };
const nothingToWatch = () => () => undefined;

/** What is known of files that go from this device. The code is fetched after the page stands; until then, and where it cannot be fetched, nothing is known. */
export function useFiles(): FilesView {
  const [files, setFiles] = useState<DeviceFiles>();
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const { thisFiles } = await import('./this-files.ts');
      if (!gone) setFiles(thisFiles());
    };
    void Promise.allSettled([load()]);
    return () => { gone = true; };
  }, []);
  return useSyncExternalStore(files?.watch ?? nothingToWatch, files?.view ?? (() => none));
}
