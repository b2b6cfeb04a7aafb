// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import common from '#locales/en/common.json' with { type: 'json' };
import gaps from '#locales/en/desk-gaps.json' with { type: 'json' };
import reasons from '#locales/en/reasons.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import type { ChangePassages } from './draft.ts';
import { LeaveOut } from './leave-out.tsx';

beforeEach(() => {
  for (const [name, words] of Object.entries({ common, 'desk-gaps': gaps, reasons })) keepWords('en', name as 'reasons', words);
});
afterEach(cleanup);

it('the cursor goes to what is missing: first to the text, then to the reason, which says so', async () => {
  const onChange = vi.fn<ChangePassages>();
  render(<LeaveOut of="fact:a" texts={new Map([['fact:a', 'Mrs Ahmed called.']])} passages={[]} fixed={false} onChange={onChange} />);
  const [text, reason] = [screen.getByLabelText<HTMLTextAreaElement>(gaps['text']), screen.getByLabelText<HTMLSelectElement>(gaps['reason'])];
  const add = () => userEvent.click(screen.getByRole('button', { name: gaps['add'] }));
  await add();
  expect(document.activeElement).toBe(text);
  expect(document.getElementById(text.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toContain(gaps['choose']);
  text.setSelectionRange(0, 9);
  await add();
  expect(document.activeElement).toBe(reason);
  expect(document.getElementById(reason.getAttribute('aria-describedby') ?? '')?.textContent).toContain(gaps['reason.missing']);
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.selectOptions(reason, 'crime');
  text.setSelectionRange(0, 9);
  await add();
  expect(onChange).toHaveBeenCalledTimes(1);
});
