import type { Method } from '#contract/endpoint.ts';
import { makeProblem } from '#contract/make-problem.ts';
import type { Problem } from '#contract/problem.ts';
import { HttpResponse } from 'msw';
import type { FaultSwitches } from './faults.ts';

/** Three seconds are a bad line; forty are longer than the app waits for anything (`src/api/time-limit.ts`). */
const slowMs = 3000;
const verySlowMs = 40_000;

const portalPage = '<!doctype html><html lang="en"><title>Free Wi-Fi</title><h1>Log in to the Wi-Fi</h1><p>Accept our terms to go on.</p></html>';

interface Ways {
  readonly faults: FaultSwitches;
  readonly method: Method;
  readonly answer: () => Promise<Response>;
  readonly refuse: (problem: Problem) => Response;
  readonly endSessions: () => void;
}

/** Lays the faults that are switched on over one answer. */
export async function withFaults({ faults, method, answer, refuse, endSessions }: Ways): Promise<Response> {
  const { reach } = faults.settings;
  if (faults.has('offline')) return HttpResponse.error();
  if (reach === (method === 'GET' ? 'writes' : 'reads')) return answer();
  if (faults.has('slow') || faults.has('very-slow')) await new Promise((resolve) => setTimeout(resolve, faults.has('very-slow') ? verySlowMs : slowMs));
  if (faults.has('network-error')) return HttpResponse.error();
  if (faults.has('captive-portal')) return new HttpResponse(portalPage, { headers: { 'Content-Type': 'text/html' } });
  if (faults.has('server-error')) return refuse(makeProblem('server-error'));
  if (faults.has('unavailable')) return refuse(makeProblem('unavailable', { retryAfter: 5 }));
  if (faults.has('session-ends')) {
    endSessions();
    faults.turn('session-ends', false);
  }
  const given = await answer();
  return faults.has('answer-lost') ? HttpResponse.error() : given;
}
