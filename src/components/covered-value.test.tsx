// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CoveredValue } from './covered-value.tsx';

afterEach(cleanup);

test('a covered value is not in the page until it is asked for, and can be covered again', async () => {
  render(<CoveredValue coveredWords="Covered" showWords="Show" hideWords="Hide" of="date of birth">31.3.1980</CoveredValue>);
  expect(document.body.textContent).not.toContain('1980');
  await userEvent.click(screen.getByRole('button', { name: 'Show date of birth' }));
  expect(document.body.textContent).toContain('1980');
  await userEvent.click(screen.getByRole('button', { name: 'Hide date of birth' }));
  expect(document.body.textContent).not.toContain('1980');
});
