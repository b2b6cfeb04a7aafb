import { useEffect, useState } from 'react';

/** What Chromium offers for a page that can be installed. Other browsers have a place in their menu alone. */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>;
}

/** The browser's own question whether to install, once it has looked at the manifest that the page points at; `undefined` where it has none. For a part that is shown under one name alone: an offer was for the name of its time. */
export function useInstall(): (() => void) | undefined {
  const [offer, setOffer] = useState<InstallOffer>();
  useEffect(() => {
    const hear = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallOffer);
    };
    addEventListener('beforeinstallprompt', hear);
    return () => removeEventListener('beforeinstallprompt', hear);
  }, []);
  return offer && (() => {
    setOffer(undefined); // The browser asks once.
    void Promise.allSettled([offer.prompt()]);
  });
}
