import { useEffect, useState } from 'react';
import type { ClockView } from '#contract/clock.ts';
import type { Organisation } from '#contract/organisation.ts';
import type { RequestFull } from '#contract/requests.ts';
import { clockAt, todayNow } from './clock-now.ts';
import { useNow } from './use-now.ts';

/**
 * The clock of a request as it stands today. An answer of today is taken as it is; on a later day, without a connection too, the clock is computed anew
 * from the events. The law's code is fetched only then: an answer is hardly ever older than a day. Until it is here the dates stand, and late is late.
 */
export function useClockNow(request: RequestFull | undefined, saidAt: number, organisation: Organisation | undefined): ClockView | undefined {
  const now = useNow();
  const today = request && todayNow(request.clock.today, saidAt, now);
  const [computed, setComputed] = useState<{ readonly of: RequestFull; readonly clock: ClockView }>();
  useEffect(() => {
    if (!request || !organisation || today === undefined || today === request.clock.today) return;
    let gone = false;
    const compute = async () => {
      const { computedClock } = await import('./computed-clock.ts');
      if (!gone) setComputed({ of: request, clock: computedClock(request, today, organisation) });
    };
    void Promise.allSettled([compute()]);
    return () => { gone = true; };
  }, [request, organisation, today]);
  if (!request || today === undefined || today === request.clock.today) return request?.clock;
  return computed?.of === request && computed.clock.today === today ? computed.clock : clockAt(request.clock, today);
}
