import { useMemo } from 'react';
import type { Channel } from '#contract/common.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** "e-mail, text and post" in the language of the page. */
export function useChannelList(): (channels: readonly Channel[]) => string {
  const { t, language } = useWords('choices');
  return useMemo(() => {
    const list = new Intl.ListFormat(language.includes('-') ? language : `${language}-GB`, { type: 'conjunction' });
    return (channels) => list.format(channels.map((one) => t(`channel-in-line.${one}`)));
  }, [t, language]);
}
