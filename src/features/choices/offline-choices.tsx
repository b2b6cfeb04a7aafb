import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { ChoiceRow } from '#src/components/choice-row.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { newestWaiting } from './newest-waiting.ts';
import { NotKept } from './not-kept.tsx';
import { OfflineStop } from './offline-stop.tsx';
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
  const { say } = useWords('choices');
  const common = useWords('common');
  const { offeredChoices, purposeNames, noticeVersions } = useAppActs();
  const rows = offeredChoices.flatMap(({ purposeId, notice, channels }) => {
    const [name, version] = [purposeNames[purposeId], noticeVersions[notice]];
    return name && version !== undefined && (only === undefined || only === purposeId) ? [{ purpose: { id: purposeId, name, notice: { id: notice, version } }, channels }] : [];
  });
  return (
    <>
      <NoticeBanner kind="waiting" word={common.t('offline.word')} title={say('offline.title')} action={<Button variant="secondary" onClick={again}>{common.say('try-again')}</Button>}>
        <p>{say('offline.body')} {say('offline.more')}</p>
      </NoticeBanner>
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
