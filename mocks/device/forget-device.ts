/** Removes everything that this origin keeps on the device, as a new phone would have it. */
export async function forgetDevice(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  const databases = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));
  // A database that another tab holds open goes when that tab lets go of it; nobody waits for it.
  for (const name of databases) indexedDB.deleteDatabase(name);
}
