// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { FoundDraft } from '#src/offline/drafts/drafts.ts';
import { useTheseDrafts } from '#src/offline/drafts/this-drafts.ts';
import type { TypedSupport } from './typed-support.ts';
import { useSupportDraft } from './use-support-draft.ts';

const typed: TypedSupport = { needs: ['power'], words: 'Oxygen at night', name: 'Ifan', phone: '01632 960007', language: 'cy', agreed: true };
const { agreed: _agreed, ...lying } = typed;

/** A device with one draft, or none. `say` changes what it does next. */
function device(first?: FoundDraft) {
  const say: { found: FoundDraft; can: boolean; removes: boolean; wait: Promise<void>; asked: string[] } = { found: first ?? { state: 'none' }, can: true, removes: true, wait: Promise.resolve(), asked: [] };
  useTheseDrafts({
    save: async (_name, content) => {
      if (say.can) say.found = { state: 'open', savedAt: '2026-11-27T08:00:00.000Z', content };
      return say.can;
    },
    open: async () => {
      say.asked.push('open');
      await say.wait;
      return say.found;
    },
    remove: async () => {
      say.asked.push('remove');
      if (say.removes) say.found = { state: 'none' };
    },
  });
  return say;
}
const open = (content: unknown): FoundDraft => ({ state: 'open', savedAt: '2026-11-27T08:00:00.000Z', content });

afterEach(() => useTheseDrafts(undefined));

test('what was typed lies on the device without the yes, and comes back without it', async () => {
  const here = device();
  const { result, unmount } = renderHook(() => useSupportDraft());
  act(() => result.current.type(typed));
  expect(result.current.typed).toEqual(typed);
  unmount();
  await waitFor(() => expect(here.found).toMatchObject({ content: lying }));
  expect(JSON.stringify(here.found)).not.toContain('agreed');
  const later = renderHook(() => useSupportDraft());
  await waitFor(() => expect(later.result.current).toMatchObject({ found: 'open', typed: { ...lying, agreed: false } }));
});

test('what was typed while the device was read stands', async () => {
  let read = () => undefined as void;
  const here = device(open({ ...lying, words: 'of another day' }));
  here.wait = new Promise((resolve) => { read = resolve; });
  const { result } = renderHook(() => useSupportDraft());
  act(() => result.current.type(typed));
  read();
  await act(async () => { await here.wait; });
  expect(result.current).toMatchObject({ typed, found: false });
});

test('a locked one is not written over, and opens when the connection is back', async () => {
  const here = device({ state: 'locked', savedAt: '2026-11-27T08:00:00.000Z' });
  const { result } = renderHook(() => useSupportDraft());
  await waitFor(() => expect(result.current).toMatchObject({ found: 'locked', typed: undefined }));
  here.found = open(lying);
  dispatchEvent(new Event('online'));
  await waitFor(() => expect(result.current).toMatchObject({ found: 'open', typed: { words: 'Oxygen at night' } }));
});

test('what is not a draft of this form, of an older app or damaged, is none', async () => {
  const here = device(open({ needs: 'power' }));
  const { result } = renderHook(() => useSupportDraft());
  await act(async () => { await here.wait; });
  expect(result.current).toMatchObject({ typed: undefined, found: false });
});

test('sent or thrown away, nothing of it stays; what the person did not confirm at the counter does', async () => {
  const here = device(open(lying));
  const { result } = renderHook(() => useSupportDraft());
  await waitFor(() => expect(result.current.found).toBe('open'));
  here.removes = false;
  act(() => result.current.end());
  await waitFor(() => expect(here.asked).toEqual(['open', 'remove', 'open']));
  await act(async () => { await here.wait; });
  expect(result.current).toMatchObject({ found: 'open', typed: { words: 'Oxygen at night' } });
  here.removes = true;
  act(() => result.current.end());
  await waitFor(() => expect(result.current).toMatchObject({ typed: undefined, found: false, kept: undefined }));
  expect(here.found).toEqual({ state: 'none' });
});

test('says where the device cannot keep it', async () => {
  const here = device();
  here.can = false;
  const { result } = renderHook(() => useSupportDraft());
  act(() => result.current.type(typed));
  await waitFor(() => expect(result.current.kept).toBe(false));
  expect(result.current.typed).toEqual(typed);
});
