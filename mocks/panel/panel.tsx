import { useSyncExternalStore } from 'react';
import { sampleStaff } from '#organisations/sample/sample-staff.ts';
import { faultNames, type FaultReach } from '../faults.ts';
import type { TabMocks } from '../tab-mocks.ts';
import { faultWords } from './fault-words.ts';
import { Post } from './post.tsx';

const reaches: Readonly<Record<FaultReach, string>> = { all: 'every call', reads: 'reads only', writes: 'writes only' };

/** Who is signed in, what goes wrong, and the post. For developers, so in English only. */
export function Panel({ mocks, onClose }: { mocks: TabMocks; onClose: () => void }) {
  const { faults } = mocks;
  const { on, reach } = useSyncExternalStore((tell) => faults.watch(tell), () => faults.settings);
  return (
    <>
      <h2>Mocks</h2>
      <fieldset>
        <legend>Who is signed in</legend>
        <select
          aria-label="Person" defaultValue={mocks.who()?.id ?? 'nobody'}
          onChange={(event) => {
            mocks.become(event.currentTarget.value);
            location.reload();
          }}
        >
          <option value="nobody">Nobody: sign in by hand</option>
          {mocks.people.map(({ id, about, line }) => <option key={id} value={id}>{`${about} · ${line.name}`}</option>)}
        </select>
        <select
          aria-label="Member of staff" defaultValue={mocks.staff()?.subject ?? ''}
          onChange={(event) => {
            mocks.become(event.currentTarget.value);
            location.reload();
          }}
        >
          <option value="" disabled>No member of staff: choose one for /desk</option>
          {sampleStaff.map(({ subject, name, role }) => <option key={subject} value={subject}>{`${role} · ${name}`}</option>)}
        </select>
        <p className="small">The page loads again. Each tab has mocks of its own and keeps them until it is closed.</p>
      </fieldset>
      <fieldset>
        <legend>What goes wrong</legend>
        {faultNames.map((name) => (
          <label key={name}>
            <input type="checkbox" checked={on.includes(name)} onChange={(event) => faults.turn(name, event.currentTarget.checked)} />
            {` ${faultWords[name]}`}
          </label>
        ))}
        <div className="row" role="radiogroup" aria-label="What the network’s faults reach">
          {(Object.keys(reaches) as FaultReach[]).map((one) => (
            <label key={one}>
              <input type="radio" name="reach" checked={reach === one} onChange={() => faults.change({ on, reach: one })} />
              {` ${reaches[one]}`}
            </label>
          ))}
        </div>
      </fieldset>
      <Post mocks={mocks} />
      {mocks.tooBig() && <p role="alert">The mocks hold too much for the tab to keep. A reload begins anew.</p>}
      <div className="acts">
        <button type="button" onClick={onClose}>Close</button>
        <button type="button" onClick={() => faults.change({ on: [], reach: 'all' })}>All faults off</button>
        <button type="button" onClick={() => { void mocks.startAfresh().then(() => location.reload()); }}>Start afresh</button>
      </div>
    </>
  );
}
