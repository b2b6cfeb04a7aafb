// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Details } from './details.tsx';

afterEach(cleanup);

test('details open when they are to, and do not close over whoever is in them', () => {
  const shown = (open: boolean) => <Details summary="More" open={open}><button type="button">Inside</button></Details>;
  const { rerender } = render(shown(false));
  const box = screen.getByText('More').closest('details');
  expect(box?.open).toBe(false);
  rerender(shown(true));
  expect(box?.open).toBe(true);
  screen.getByText('Inside').focus();
  rerender(shown(false));
  expect([box?.open, document.activeElement?.textContent]).toEqual([true, 'Inside']);
});

test('details that were closed by hand open when they are to once more', () => {
  const shown = (open: boolean) => <Details summary="More" open={open}>Inside</Details>;
  const { rerender } = render(shown(true));
  const box = screen.getByText('More').closest('details')!;
  box.open = false;
  rerender(shown(false));
  expect(box.open).toBe(false);
  rerender(shown(true));
  expect(box.open).toBe(true);
});
