import { useRef } from 'react';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Decided } from './change-choice.command.ts';
import type { ChoiceActs } from './use-choice-acts.ts';
import { useChannelList } from './use-channel-words.ts';

interface StopMarketingProps {
  /** What is left to stop. */
  readonly stops: readonly Decided[];
  /** Whether something of it is still on this device. */
  readonly waits: boolean;
  readonly acts: ChoiceActs;
}

/** One button that says no to all marketing at once, and says beforehand what that is. */
export function StopMarketing({ stops, waits, acts }: StopMarketingProps) {
  const { say } = useWords('choices');
  const list = useChannelList();
  const heading = useRef<HTMLHeadingElement>(null);
  const purposes = [...new Map(stops.map(({ purpose }) => [purpose.id, purpose])).values()];
  return (
    <section className="choice-stop" aria-labelledby="stop-title">
      <h2 id="stop-title" ref={heading} tabIndex={-1}>{say('stop.title')}</h2>
      {stops.length === 0 ? <p>{say(waits ? 'stop.waits' : 'stop.none')}</p> : (
        <>
          <p>{say('stop.body', { count: stops.length })}</p>
          <Details summary={say('stop.what')}>
            <ul>
              {purposes.map(({ id, name }) => <li key={id}><ForeignText words={name} />: {list(stops.filter((one) => one.purpose.id === id).map((one) => one.channel))}</li>)}
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
