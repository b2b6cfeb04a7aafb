import { useRef } from 'react';
import { stopped } from '#domain/choices/decision-for.ts';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Decided } from './change-choice.command.ts';
import type { ShownPurpose } from './choices-with-pending.ts';
import type { ChoiceActs } from './use-choice-acts.ts';
import { useChannelList } from './use-channel-words.ts';

/** Every decision that stopping all marketing makes, in the order of the page (UK GDPR Art. 21(2), (3)). Pure. */
export function stopsOf(purposes: readonly ShownPurpose[]): readonly Decided[] {
  return purposes.filter((one) => one.marketing).flatMap((purpose) => purpose.channels.flatMap(({ basis, state, channel }) => {
    const decision = stopped(basis, state);
    return decision === null ? [] : [{ purpose, channel, decision }];
  }));
}

/** One button that says no to all marketing at once, and says beforehand what that is. */
export function StopMarketing({ purposes, acts }: { purposes: readonly ShownPurpose[]; acts: ChoiceActs }) {
  const { say } = useWords('choices');
  const list = useChannelList();
  const marketing = purposes.filter((one) => one.marketing && one.channels.length > 0);
  const heading = useRef<HTMLHeadingElement>(null);
  const stops = stopsOf(purposes);
  const waits = marketing.some((purpose) => purpose.channels.some((one) => one.pending));
  if (marketing.length === 0) return null;
  return (
    <section className="choice-stop" aria-labelledby="stop-title">
      <h2 id="stop-title" ref={heading} tabIndex={-1}>{say('stop.title')}</h2>
      {stops.length === 0 ? <p>{say(waits ? 'stop.waits' : 'stop.none')}</p> : (
        <>
          <p>{say('stop.body', { count: stops.length })}</p>
          <Details summary={say('stop.what')}>
            <ul>
              {marketing.map((purpose) => {
                const channels = stops.filter((one) => one.purpose.id === purpose.id).map((one) => one.channel);
                return channels.length > 0 && <li key={purpose.id}><ForeignText words={purpose.name} />: {list(channels)}</li>;
              })}
            </ul>
          </Details>
          <Button
            onClick={() => {
              heading.current?.focus(); // The button goes when nothing is left to stop.
              void acts.decide(stops);
            }}
          >
            {say('stop.button')}
          </Button>
        </>
      )}
    </section>
  );
}
