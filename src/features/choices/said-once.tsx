import { useWords } from '#src/i18n/use-words.tsx';
import type { Said } from './use-choice-acts.ts';

/** Says how the last act ended, once, to people who listen. The same stands beside the switch for people who look. */
export function SaidOnce({ said }: { said: Said | undefined }) {
  const { t } = useWords('choices');
  const [first, ...others] = said?.decided ?? [];
  function words(): string {
    if (!said || !first) return '';
    if (said.how === 'busy') return t('said.busy');
    if (others.length > 0) {
      if (said.how === 'saved' || said.how === 'not-sent') return t(`said.many-${said.how}`, { count: said.decided.length });
      return t('said.many-trouble');
    }
    const of = { channel: t(`channel.${first.channel}`), purpose: first.purpose.name.text };
    const word = t(first.decision === 'agree' ? 'word.yes' : first.decision === 'defer' ? 'word.deferred' : 'word.no');
    return said.how === 'saved' || said.how === 'not-sent' ? t(`said.${said.how}`, { ...of, word }) : t(`said.${said.how}`, of);
  }
  return <p className="visually-hidden" role="status">{words()}</p>;
}
