import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endDevice, endOtherDevices, type SignedInDevice } from '#contract/devices.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';
import { devicesQuery } from './activity.query.ts';

/** Where the person is signed in, with a way out of each. Ending one needs the server now, so it never waits in the outbox. */
export function DeviceList() {
  const { t, say } = useWords('activity');
  const common = useWords('common');
  const problems = useWords('problems');
  const { day, time } = useDates();
  const { readFailed, signOut } = useAppActs();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(devicesQuery());
  const [busy, setBusy] = useState<string>();
  const [end, setEnd] = useState<Refusal | 'done'>();

  const act = async (name: string, run: () => ReturnType<typeof call>) => {
    setBusy(name);
    const result = await run();
    setBusy(undefined);
    // Gone already is what was wanted.
    setEnd(result.ok || (result.kind === 'problem' && result.problem.code === 'not-found') ? 'done' : refusalOf(result));
    await client.invalidateQueries();
  };
  const name = ({ device }: SignedInDevice) => t('devices.name', { browser: t(`browser.${device.browser}`), system: t(`system.${device.system}`) });
  const others = data?.devices.filter((one) => !one.current) ?? [];
  return (
    <PageSection title={say('devices.title')} id="devices">
      <div role="status">{end === 'done' && <p>{say('devices.ended')}</p>}</div>
      {end !== undefined && end !== 'done' && (
        <NoticeBanner kind="late" word={common.t('error.title')} title={problems.say(`${end}.title`)} role="alert"><p>{problems.say(`${end}.next`)}</p></NoticeBanner>
      )}
      {data && (
        <ItemList label={t('devices.title')}>
          {data.devices.map((one) => (
            <ItemRow
              key={one.id}
              label={say(one.current ? 'devices.here' : 'devices.there')}
              value={name(one)}
              line={say('devices.line', { day: day(one.signedInAt), time: time(one.signedInAt), seenDay: day(one.seenAt), seenTime: time(one.seenAt) })}
              actions={one.current
                ? <Button variant="quiet" onClick={signOut}>{common.say('nav.sign-out')}</Button>
                : <Button variant="secondary" busy={busy === one.id} busyWords={common.t('sending')} onClick={() => { void act(one.id, () => call(endDevice, { params: { deviceId: one.id } })); }}>{say('devices.end')}<span className="visually-hidden">: {name(one)}</span></Button>}
            />
          ))}
        </ItemList>
      )}
      {data && (others.length === 0 ? <p className="quiet">{say('devices.alone')}</p> : (
        <>
          <p>{say('devices.unknown-help')}</p>
          {others.length > 1 && <p><Button variant="secondary" busy={busy === 'all'} busyWords={common.t('sending')} onClick={() => { void act('all', () => call(endOtherDevices)); }}>{say('devices.end-others')}</Button></p>}
        </>
      ))}
      {data && <SignOutEverywhere onFailed={setEnd} />}
      {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={5} />)}
    </PageSection>
  );
}
