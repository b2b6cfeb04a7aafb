interface ScriptAddressPolicy {
  readonly createScriptURL: (address: string) => string;
}

const address = '/sw.js';

/** The worker's address as browsers with Trusted Types take it: they refuse plain text, and this policy knows one address only. Once a page. */
export function trustedWorkerAddress(): string {
  const types = (globalThis as { trustedTypes?: { createPolicy: (name: string, rules: ScriptAddressPolicy) => ScriptAddressPolicy } }).trustedTypes;
  return types?.createPolicy('keyholder-worker', { createScriptURL: () => address }).createScriptURL(address) ?? address;
}

/** Registers the service worker once the page has loaded, and has it fetch the page anew behind, which may have come from the device. A device that refuses it reads online only. */
export function registerWorker(): void {
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker) return;
  addEventListener('load', () => {
    serviceWorker.controller?.postMessage('READ');
    void Promise.allSettled([serviceWorker.register(trustedWorkerAddress())]);
  });
}
