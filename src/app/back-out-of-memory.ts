/** Back brings no page of an ended session out of the browser's memory: it lies there blank, and is loaded anew. */
export function showNothingOutOfMemory(): void {
  window.addEventListener('pagehide', ({ persisted }) => { if (persisted) document.documentElement.hidden = true; });
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload(); });
}
