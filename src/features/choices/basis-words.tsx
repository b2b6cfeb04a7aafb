import type { ChoiceBasis } from '#contract/choice-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { ShownPurpose } from './choices-with-pending.ts';
import { useChannelList } from './use-channel-words.ts';

const bases = ['consent', 'soft-opt-in', 'objection-only'] as const satisfies readonly ChoiceBasis[];

/** What contact hangs on, channel by channel: a yes, soft opt-in, or that nobody said no. */
export function BasisWords({ purpose }: { purpose: ShownPurpose }) {
  const { say } = useWords('choices');
  const list = useChannelList();
  return bases.flatMap((basis) => {
    const channels = purpose.channels.filter((one) => one.basis === basis).map((one) => one.channel);
    return channels.length === 0 ? [] : [<p key={basis} className="choice-basis">{say(`basis.${basis}`, { channels: list(channels) })}</p>];
  });
}
