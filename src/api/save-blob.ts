/** Hands a file that is on this device already to the browser to save. Nothing is fetched, so it works without a connection. */
export function saveBlob(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the tap; a minute is enough for a slow phone.
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}
