interface ScriptAddressPolicy {
  readonly createScriptURL: (address: string) => string;
}

const address = '/sw.js';

// Trusted Types refuse plain text as the address of a script; this policy knows one address only.
function trusted(): string {
  const types = (globalThis as { trustedTypes?: { createPolicy: (name: string, rules: ScriptAddressPolicy) => ScriptAddressPolicy } }).trustedTypes;
  return types?.createPolicy('keyholder-worker', { createScriptURL: () => address }).createScriptURL(address) ?? address;
}

/** Registers the service worker once the page has loaded. A device that refuses it reads online only. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => { void Promise.allSettled([navigator.serviceWorker.register(trusted())]); }, { once: true });
}
