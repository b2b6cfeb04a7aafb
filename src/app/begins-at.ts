/** A ref for what comes late into a dialog that is open: the focus, which the browser gave to the dialog's button meanwhile, goes to where choosing begins. */
export const beginsAt = (selector: string) => (place: HTMLElement | null): void => {
  if (place?.closest('dialog')) place.querySelector<HTMLElement>(selector)?.focus();
};
