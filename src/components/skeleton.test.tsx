// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Skeleton } from './skeleton.tsx';

afterEach(cleanup);

test('parts of a page that are fetched at once say so with one voice', () => {
  render(<><Skeleton label="Loading" /><Skeleton label="Loading" /><Skeleton label="Loading" /></>);
  expect(screen.getAllByText('Loading')).toHaveLength(3);
  expect(screen.getAllByRole('status')).toHaveLength(1);
});

test('one that comes after another is gone has a voice of its own', () => {
  const { rerender } = render(<Skeleton key="before" label="Loading" />);
  rerender(<Skeleton key="after" label="Loading" />);
  expect(screen.getAllByRole('status')).toHaveLength(1);
});
