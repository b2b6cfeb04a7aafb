/** Puts the focus on the heading of the page: for a button that goes with what it was pressed for. */
export function toTitle(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
