/** Offers a file made on this device to be saved or opened. Nothing is fetched, so it works without a connection. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the tap; a minute is enough for a slow phone.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
