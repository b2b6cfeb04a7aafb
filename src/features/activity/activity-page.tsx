import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { ActList } from './act-list.tsx';
import { DeviceList } from './device-list.tsx';

/** Who looked at or changed the record, and where the person is signed in. */
export function ActivityPage() {
  const { say } = useWords('activity');
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      <DeviceList />
      <ActList />
    </div>
  );
}
