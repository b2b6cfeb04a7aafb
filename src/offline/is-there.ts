/** Whether this device has a database of this name; nothing is opened to find out. `undefined` where the browser cannot say. */
export async function isThere(name: string): Promise<boolean | undefined> {
  const all = await (indexedDB as Partial<IDBFactory>).databases?.();
  return all?.some((one) => one.name === name);
}
