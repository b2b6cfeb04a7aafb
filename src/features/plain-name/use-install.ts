import { useEffect, useState } from 'react';

/** What Chromium offers for a page that can be installed. Other browsers have a place in their menu alone. */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>;
}

/** The browser's own question whether to install, once it has looked at the manifest that the page points at now; `undefined` where it has none. */
export function useInstall(manifestOf: string | null): (() => void) | undefined {
  const [offer, setOffer] = useState<InstallOffer>();
  useEffect(() => {
    const hear = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallOffer);
    };
    addEventListener('beforeinstallprompt', hear);
    return () => {
      removeEventListener('beforeinstallprompt', hear);
      setOffer(undefined); // It was for the other name.
    };
  }, [manifestOf]);
  return offer && (() => {
    setOffer(undefined); // The browser asks once.
    void Promise.allSettled([offer.prompt()]);
  });
}
