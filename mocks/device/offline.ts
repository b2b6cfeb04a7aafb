/** Makes the page believe that the device has no connection, or has one again. */
export function pretendOffline(offline: boolean): void {
  const was = !navigator.onLine;
  if (offline) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  else Reflect.deleteProperty(navigator, 'onLine');
  if (was !== offline) dispatchEvent(new Event(offline ? 'offline' : 'online'));
}
