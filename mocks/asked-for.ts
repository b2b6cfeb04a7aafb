import { faultNames, type FaultReach, type FaultSettings } from './faults.ts';

/** What an address asks of the mocks: `?mock-as=leaseholder&mock-faults=slow,server-error&mock-reach=writes&mock-fresh`. */
export interface AskedFor {
  /** Id of a person, `nobody`, or `undefined` where nothing is asked. */
  readonly as: string | undefined;
  readonly faults: FaultSettings | undefined;
  /** Begin anew, with nothing kept. */
  readonly fresh: boolean;
  /** The address without all that. */
  readonly rest: string;
}

/** Reads the address. Faults that do not exist are named in an error. */
export function readAskedFor(address: string): AskedFor {
  const url = new URL(address);
  const take = (name: string): string | undefined => {
    const value = url.searchParams.get(name) ?? undefined;
    url.searchParams.delete(name);
    return value;
  };
  const as = take('mock-as');
  const named = take('mock-faults');
  const reach = take('mock-reach');
  const fresh = take('mock-fresh') !== undefined;
  const wanted = named?.split(',').filter((one) => one !== '') ?? [];
  const unknown = wanted.filter((one) => !faultNames.some((name) => name === one));
  if (unknown.length > 0) throw new RangeError(`no such fault: ${unknown.join(', ')}. There are: ${faultNames.join(', ')}`);
  return {
    as, fresh, rest: url.pathname + url.search + url.hash,
    faults: named === undefined && reach === undefined ? undefined : { on: faultNames.filter((name) => wanted.includes(name)), reach: reachOf(reach) },
  };
}

function reachOf(reach: string | undefined): FaultReach {
  return reach === 'reads' || reach === 'writes' ? reach : 'all';
}
