// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ChoiceSwitch } from './choice-switch.tsx';

afterEach(cleanup);

test('a switch is named by its channel and purpose, and its state is said by the switch alone', () => {
  render(<ul><ChoiceSwitch channel="Text" purpose="events" on word="yes" onToggle={() => undefined} /></ul>);
  const box = screen.getByRole('switch', { name: 'Text, events' });
  expect(box.getAttribute('aria-checked')).toBe('true');
  expect(box.textContent).toContain('yes');
});

test('where the change is, is tied to the switch it belongs to', () => {
  render(<ul><ChoiceSwitch channel="Text" on={false} word="no" onToggle={() => undefined} progress={{ kind: 'on-this-phone', words: 'On this phone. Not sent yet.' }} /></ul>);
  const described = screen.getByRole('switch').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('On this phone. Not sent yet.');
});

test('Space and Enter toggle it; a switch that may not change says so and stays', async () => {
  const toggle = vi.fn<() => void>();
  const { rerender } = render(<ul><ChoiceSwitch channel="Text" on word="yes" onToggle={toggle} /></ul>);
  screen.getByRole('switch').focus();
  await userEvent.keyboard(' {Enter}');
  expect(toggle).toHaveBeenCalledTimes(2);
  rerender(<ul><ChoiceSwitch channel="Text" on word="yes" onToggle={toggle} disabled /></ul>);
  await userEvent.click(screen.getByRole('switch'));
  expect(toggle).toHaveBeenCalledTimes(2);
});
