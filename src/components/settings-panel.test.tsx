// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SettingsPanel, type DisplaySettings } from './settings-panel.tsx';

afterEach(cleanup);
const words = {
  textSize: { legend: 'Text size', 1: 'Normal', 2: 'Large', 3: 'Larger', 4: 'Largest' },
  contrast: { legend: 'Contrast', device: 'As on my device', more: 'More' },
  theme: { legend: 'Colours', device: 'As on my device', light: 'Light', dark: 'Dark' },
  motion: { legend: 'Movement', device: 'As on my device', none: 'None' },
  spacing: { legend: 'Spacing', device: 'As usual', wide: 'Wide' },
};
const value = { textSize: '1', contrast: 'device', theme: 'device', motion: 'device', spacing: 'device' } as const;

test('a choice changes one setting and leaves the others', async () => {
  const change = vi.fn<(value: DisplaySettings) => void>();
  render(<SettingsPanel value={value} onChange={change} words={words} />);
  await userEvent.click(screen.getByLabelText('Largest'));
  expect(change).toHaveBeenCalledWith({ ...value, textSize: '4' });
});

test('what is set is marked, in its own group', () => {
  render(<SettingsPanel value={{ ...value, theme: 'dark' }} onChange={() => undefined} words={words} />);
  const colours = within(screen.getByRole('group', { name: 'Colours' }));
  expect(colours.getByLabelText<HTMLInputElement>('Dark').checked).toBe(true);
  expect(colours.getByLabelText<HTMLInputElement>('As on my device').checked).toBe(false);
});
