import type { MouseEvent } from 'react';
import { isUnanswered } from '#domain/choices/decision-for.ts';
import { Button } from '#src/components/button.tsx';
import { ChoiceRow } from '#src/components/choice-row.tsx';
import { Link } from '#src/components/link.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { BasisWords } from './basis-words.tsx';
import { ChannelSwitch } from './channel-switch.tsx';
import type { ShownPurpose } from './choices-with-pending.ts';
import { FittingRight } from './fitting-right.tsx';
import { NotKept } from './not-kept.tsx';
import type { ChoiceActs } from './use-choice-acts.ts';
import { useChannelList } from './use-channel-words.ts';

/** One use that the person decides about: what it is, what a no means, a switch for each channel. */
export function PurposeRow({ purpose, acts }: { purpose: ShownPurpose; acts: ChoiceActs }) {
  const { t, say, language } = useWords('choices');
  const list = useChannelList();
  const open = purpose.channels.filter((one) => one.basis === 'consent' && isUnanswered(one.state));
  const later = open.filter((one) => one.state !== 'deferred');
  const answer = (event: MouseEvent<HTMLButtonElement>, ways: typeof open, decision: 'decline' | 'defer') => {
    // The buttons go once the question is answered.
    event.currentTarget.closest('.choice-row')?.querySelector<HTMLElement>('[role="switch"]')?.focus();
    void acts.decide(ways.map((one) => ({ purpose, channel: one.channel, decision })));
  };
  const of = <> <span className="visually-hidden">{t('more-of', { purpose: purpose.name.text })}</span></>;
  return (
    <ChoiceRow
      title={<ForeignText words={purpose.name} />}
      level={3}
      switches={purpose.channels.length > 0 && purpose.channels.map((one) => <ChannelSwitch key={one.channel} purpose={purpose} channel={one} acts={acts} />)}
      actions={<>{purpose.takenBackAt && <FittingRight purpose={purpose} />}<Link href={`/${language}/choices/${purpose.id}`}>{say('more')}{of}</Link></>}
    >
      <p><ForeignText words={purpose.description} /></p>
      <p><ForeignText words={purpose.consequence} /></p>
      <BasisWords purpose={purpose} />
      <NotKept purposeId={purpose.id} acts={acts} />
      {open.length > 0 && (
        <div className="choice-open">
          <p>{say('unanswered', { channels: list(open.map((one) => one.channel)) })}</p>
          <div className="button-row">
            <Button variant="secondary" onClick={(event) => answer(event, open, 'decline')}>{say('unanswered.no')}{of}</Button>
            {later.length > 0 && <Button variant="quiet" onClick={(event) => answer(event, later, 'defer')}>{say('unanswered.later')}{of}</Button>}
          </div>
        </div>
      )}
    </ChoiceRow>
  );
}
