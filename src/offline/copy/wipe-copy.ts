const ended = (request: IDBOpenDBRequest) => new Promise<void>((resolve) => {
  for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve());
});

/** Deletes the copy of this device without loading anything of it: the wrapped key first, then what it was for. By name, since a page that goes away cannot wait. */
export async function wipeCopy(): Promise<void> {
  try {
    await ended(indexedDB.deleteDatabase('keyholder-vault'));
    await ended(indexedDB.deleteDatabase('keyholder-copy'));
  } catch {
    return; // A browser that forbids databases has none.
  }
}
