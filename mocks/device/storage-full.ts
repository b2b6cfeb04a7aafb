function full(): never {
  throw new DOMException('pretended by the mocks', 'QuotaExceededError');
}

const places = () => [[IDBObjectStore.prototype, 'add'], [IDBObjectStore.prototype, 'put'], [Storage.prototype, 'setItem']] as const;
let real: readonly (PropertyDescriptor | undefined)[] | undefined;

/** Makes the device refuse to keep anything more, as far as a page can pretend it: writes throw at once, where a full disk also fails at the end of a transaction. */
export function pretendStorageFull(on: boolean): void {
  real ??= places().map(([prototype, name]) => Object.getOwnPropertyDescriptor(prototype, name));
  for (const [index, [prototype, name]] of places().entries()) {
    const own = real[index];
    if (own) Object.defineProperty(prototype, name, on ? { ...own, value: full } : own);
  }
}
