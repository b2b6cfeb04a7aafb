import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { ChoiceRow } from '#src/components/choice-row.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { newestWaiting } from './newest-waiting.ts';
import { NotKept } from './not-kept.tsx';
import { OfflineStop } from './offline-stop.tsx';
import { StopMarketing } from './stop-marketing.tsx';
import type { ChoiceActs } from './use-choice-acts.ts';

interface OfflineChoicesProps {
  readonly entries: readonly PlacedEntry[];
  readonly acts: ChoiceActs;
  readonly again: () => void;
  /** One purpose alone, on its own page. */
  readonly only?: string;
}

/**
 * The choices without a connection, on a device that keeps no copy: what was chosen is not known here, so there is no switch.
 * A no needs no words to be read and counts whatever was chosen before (UK GDPR Art. 7(3), 21(3)): that can be said and kept. A yes needs its words.
 */
export function OfflineChoices({ entries, acts, again, only }: OfflineChoicesProps) {
  const { say, language } = useWords('choices');
  const common = useWords('common');
  const { offeredChoices, purposeNames, noticeVersions } = useAppActs();
  const rows = offeredChoices.flatMap(({ purposeId, notice, channels, marketing }) => {
    const [name, version] = [purposeNames[purposeId], noticeVersions[notice]];
    return name && version !== undefined && (only === undefined || only === purposeId) ? [{ purpose: { id: purposeId, name, notice: { id: notice, version } }, channels, marketing }] : [];
  });
  const marketing = rows.filter((one) => one.marketing).flatMap(({ purpose, channels }) => channels.map((channel) => ({ purpose, channel, decision: 'withdraw' as const })));
  const left = marketing.filter(({ purpose, channel }) => newestWaiting(entries, purpose.id, channel)?.decision !== 'withdraw');
  return (
    <>
      <div className="stack">
        <p><strong>{say('offline.title')}{signsOf(language).stop}</strong> {say('offline.body')}</p>
        <p>{say('offline.more')}</p>
        <p><Button variant="secondary" onClick={again}>{common.say('try-again')}</Button></p>
      </div>
      {only === undefined && marketing.length > 0 && <StopMarketing stops={left} waits acts={acts} />}
      <div>
        {rows.map(({ purpose, channels }) => (
          <ChoiceRow
            key={purpose.id}
            title={<ForeignText words={purpose.name} />}
            switches={channels.map((channel) => <OfflineStop key={channel} purpose={purpose} channel={channel} waiting={newestWaiting(entries, purpose.id, channel)} acts={acts} />)}
          >
            <NotKept purposeId={purpose.id} acts={acts} />
          </ChoiceRow>
        ))}
      </div>
    </>
  );
}
