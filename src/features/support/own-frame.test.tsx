// @vitest-environment jsdom
import type { UseQueryResult } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeProblem } from '#contract/make-problem.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { CallError, type Failure } from '#src/api/call-error.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import support from '#locales/en/support.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { OwnFrame } from './own-frame.tsx';

beforeEach(() => { for (const [name, words] of Object.entries({ common, support })) keepWords('en', name as 'support', words); });
afterEach(cleanup);

const noConnection: Failure = { ok: false, kind: 'unreachable', cause: 'offline' };
const said = (code: ProblemCode): Failure => ({ ok: false, kind: 'problem', problem: makeProblem(code) });
const frame = (failure?: Failure) => <OwnFrame part="support" read={{ data: undefined, error: failure ? new CallError(failure) : null, refetch: () => undefined } as unknown as UseQueryResult<object, CallError>}>{() => <textarea aria-label="Words" />}</OwnFrame>;
const form = () => screen.queryByRole('textbox');

it.each([['server-error', true], ['too-many-requests', true], ['not-signed-in', false], ['not-allowed', false]] as const)('a form that was begun without a connection, where another try ends in %s: stays, %s', (code, stays) => {
  const { rerender } = render(frame());
  expect(form()).toBeNull();
  rerender(frame(noConnection));
  const begun = form();
  expect(begun).not.toBeNull();
  rerender(frame());
  expect(form()).toBe(begun);
  rerender(frame(said(code)));
  expect(form()).toBe(stays ? begun : null);
});

it('begins no form where the server is there and fails', () => {
  render(frame(said('server-error')));
  expect(form()).toBeNull();
});
