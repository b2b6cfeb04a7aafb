// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dialog } from './dialog.tsx';

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { this.open = false; };
});
afterEach(cleanup);

test('it opens as a modal with its title as name, and closes when the caller says so', () => {
  const { rerender } = render(<Dialog open onClose={() => undefined} title="Sign out?" actions={null}>Words</Dialog>);
  expect(screen.getByRole('dialog', { name: 'Sign out?' })).toBeTruthy();
  rerender(<Dialog open={false} onClose={() => undefined} title="Sign out?" actions={null}>Words</Dialog>);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('one that is taken away open is closed while it is still on the page, so that the browser can give the focus back', () => {
  const there: boolean[] = [];
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { there.push(this.isConnected); };
  render(<Dialog open onClose={() => undefined} title="Sign out?" actions={null}>Words</Dialog>).unmount();
  expect(there).toEqual([true]);
});

test('Escape asks the caller and does not close by itself', () => {
  const close = vi.fn<() => void>();
  render(<Dialog open onClose={close} title="Sign out?" actions={null}>Words</Dialog>);
  const stayed = fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(stayed).toBe(false);
  expect(close).toHaveBeenCalledOnce();
});
