// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';

afterEach(cleanup);

test('a busy button keeps the focus, shows its busy words and does nothing when pressed again', async () => {
  const press = vi.fn<() => void>();
  render(<Button busy busyWords="Sending" onClick={press}>Send my request</Button>);
  const button = screen.getByRole('button', { name: 'Sending' });
  await userEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test('a busy submit button does not send the form twice', async () => {
  const submit = vi.fn<() => void>();
  render(<form onSubmit={submit}><Button type="submit" busy>Send</Button></form>);
  await userEvent.click(screen.getByRole('button'));
  expect(submit).not.toHaveBeenCalled();
});

test('a button does not send a form unless told to', () => {
  render(<Button>Stop text messages</Button>);
  expect(screen.getByRole('button').getAttribute('type')).toBe('button');
});
