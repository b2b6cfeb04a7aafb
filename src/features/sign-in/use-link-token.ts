import { useEffect, useState } from 'react';

const tokenOfAddress = (): string | undefined => /^#([A-Za-z0-9_-]{43})$/u.exec(location.hash)?.[1];

/** The token of a one-use link in the address. It leaves the address at once, so that it stays in no history. */
export function useLinkToken(): string | undefined {
  const [token, setToken] = useState(tokenOfAddress);
  useEffect(() => {
    const take = () => {
      setToken((before) => tokenOfAddress() ?? before);
      if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
    };
    take();
    // A link that is opened in the tab of this page changes the part behind the # alone, and loads nothing anew.
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return token;
}
