/** The first page comes first. Not every browser says when it is idle. */
export function whenIdle(work: () => void): void {
  const ask = (globalThis as Partial<typeof globalThis>).requestIdleCallback;
  if (ask) ask(work, { timeout: 3000 });
  else setTimeout(work, 1000);
}
