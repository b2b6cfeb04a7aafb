import { useMemo } from 'react';
import type { ChoiceWay } from '#contract/choice-words.ts';
import { sayList } from '#src/i18n/say-list.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** "e-mail, text and post" in the language of the page. */
export function useChannelList(): (channels: readonly ChoiceWay[]) => string {
  const { t, language } = useWords('choices');
  return useMemo(() => (channels) => sayList(channels.map((one) => t(`channel-in-line.${one}`)), language), [t, language]);
}
