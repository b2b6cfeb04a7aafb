const channelName = 'keyholder.counter';

/** Tells the other tabs of this device that a session was opened or is over: what they hold is nobody's any more. Nothing about anybody is said. */
export function tellCounterTabs(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('over');
  channel.close();
}

/** Calls back when another tab says so. Answers the way to stop. */
export function followCounterTabs(gone: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', gone);
  return () => channel.close();
}
