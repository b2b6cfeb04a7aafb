// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';
import { TextField } from './text-field.tsx';

afterEach(cleanup);
const errors = [{ fieldId: 'reference', message: 'Type your reference' }];

test('the summary takes the focus when it appears', () => {
  const { rerender } = render(<ErrorSummary title="There is a problem" errors={[]} />);
  expect(screen.queryByRole('group')).toBeNull();
  rerender(<ErrorSummary title="There is a problem" errors={errors} />);
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'There is a problem' }));
});

test('a link of the summary puts the cursor in its field and leaves the address alone', async () => {
  render(<><ErrorSummary title="There is a problem" errors={errors} /><TextField name="reference" label="Reference" /></>);
  await userEvent.click(screen.getByRole('link', { name: 'Type your reference' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Reference'));
  expect(location.hash).toBe('');
});

test('with a new key it takes the focus on every try', () => {
  const { rerender } = render(<ErrorSummary key={1} title="There is a problem" errors={errors} />);
  (document.activeElement as HTMLElement).blur();
  rerender(<ErrorSummary key={2} title="There is a problem" errors={errors} />);
  expect(document.activeElement).toBe(screen.getByRole('group'));
});

test('a fault that comes back while somebody types leaves them in their field', () => {
  const fields = (shown: typeof errors) => <><ErrorSummary key={1} title="There is a problem" errors={shown} /><TextField name="reference" label="Reference" /></>;
  const { rerender } = render(fields(errors));
  screen.getByLabelText('Reference').focus();
  rerender(fields([]));
  rerender(fields(errors));
  expect(screen.getByRole('group', { name: 'There is a problem' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Reference'));
});
