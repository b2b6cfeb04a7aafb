// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { NoticeBanner } from './notice-banner.tsx';
import { TextField } from './text-field.tsx';

afterEach(cleanup);

function page(shown: boolean, takesFocus: boolean | 'unless-filling-in' = 'unless-filling-in') {
  return <>{shown && <NoticeBanner kind="late" word="Problem" title="Something is missing" role="alert" takesFocus={takesFocus} />}<TextField name="words" label="Words" /><button type="submit">Send</button></>;
}

test('what became of a press has the focus when it appears, and takes it from nobody when it is drawn anew', () => {
  const { rerender } = render(page(false));
  screen.getByRole('button').focus();
  rerender(page(true));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  screen.getByLabelText('Words').focus();
  rerender(page(true, false));
  screen.getByRole('button').focus();
  rerender(page(true, true));
  rerender(page(true));
  expect(document.activeElement).toBe(screen.getByRole('button'));
});

test('what comes late leaves those who fill in a field there, also once they have left the field', () => {
  const { rerender } = render(page(false));
  screen.getByLabelText('Words').focus();
  rerender(page(true));
  expect(document.activeElement).toBe(screen.getByLabelText('Words'));
  screen.getByRole('button').focus();
  rerender(page(true));
  expect(document.activeElement).toBe(screen.getByRole('button'));
});

test('what hinders the press itself has the focus from a field too', () => {
  const { rerender } = render(page(false));
  screen.getByLabelText('Words').focus();
  rerender(page(true, true));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});
