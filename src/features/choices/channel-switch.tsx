import { isProblem } from '#src/api/refusal.ts';
import { toggled } from '#domain/choices/decision-for.ts';
import type { ChoiceProgress } from '#src/components/choice-progress.tsx';
import { ChoiceSwitch } from '#src/components/choice-switch.tsx';
import { Link } from '#src/components/link.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';
import { isOn, standingKey, wordKey } from './choice-words.ts';
import type { ShownChannel, ShownPurpose } from './choices-with-pending.ts';
import { type Progress, progressOf } from './progress-of.ts';
import { RefusedWayOn } from './refused-way-on.tsx';
import { TakeBack } from './take-back.tsx';
import { type ChoiceActs, wayKey } from './use-choice-acts.ts';

const kinds = {
  'saved': 'saved', 'open': 'open', 'keeping': 'sent', 'sending': 'sent', 'not-sent': 'on-this-phone', 'needs-sign-in': 'on-this-phone', 'refused': 'refused', 'not-kept': 'refused',
} as const satisfies Record<Progress, ChoiceProgress['kind']>;


/** One channel of a purpose: its switch, where the last change is, its receipt. */
export function ChannelSwitch({ purpose, channel, acts }: { purpose: ShownPurpose; channel: ShownChannel; acts: ChoiceActs }) {
  const { t, say, language } = useWords('choices');
  const problems = useWords('problems');
  const { day } = useDates();
  const connected = useConnected();
  const key = wayKey(purpose.id, channel.channel);
  const progress = progressOf(channel, { connected, keeping: acts.keeping.has(key), failed: acts.failed.has(key) });
  const decided = { purpose, channel: channel.channel, decision: toggled(channel.basis, channel.state) };
  const of = { channel: t(`channel.${channel.channel}`), purpose: purpose.name.text };
  const { pending, refused, receiptId, effectiveAt } = channel;

  function words() {
    if (progress === 'saved' || progress === 'open') return t(standingKey(channel), effectiveAt === null ? {} : { date: day(effectiveAt, 'long') });
    if (progress === 'refused') return t('progress.refused', { why: isProblem(refused?.refusal) ? problems.t(`${refused.refusal}.title`) : t('refused.other') });
    return t(`progress.${progress}`);
  }

  function aside() {
    if (pending && (progress === 'not-sent' || progress === 'needs-sign-in')) return <TakeBack entry={pending} of={of} onEnd={(how) => acts.say({ how, decided: [decided] })} />;
    if (progress !== 'saved' || receiptId === null) return null;
    return <Link href={`/${language}/receipts/${receiptId}`}>{say('receipt')} <span className="visually-hidden">{t('receipt-of', of)}</span></Link>;
  }

  return (
    <ChoiceSwitch
      channel={of.channel}
      purpose={of.purpose}
      on={isOn(channel)}
      word={t(wordKey(channel))}
      onToggle={() => { void acts.decide([decided]); }}
      progress={{ kind: kinds[progress], words: words(), action: progress === 'refused' && refused && <RefusedWayOn key={refused.id} entry={refused} notice={purpose.notice} /> }}
      aside={aside()}
    />
  );
}
