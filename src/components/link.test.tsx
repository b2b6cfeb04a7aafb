// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LinkButton } from './link-button.tsx';
import { LinkProvider } from './link.tsx';
import { TaskList } from './task-list.tsx';

afterEach(cleanup);

test('without a router links are plain anchors, as a public page needs', () => {
  render(<LinkButton href="/en/help">Help</LinkButton>);
  expect(screen.getByRole('link', { name: 'Help' }).getAttribute('href')).toBe('/en/help');
});

test('the app decides how every link is made', () => {
  render(
    <LinkProvider value={({ href, children }) => <a href={href} data-testid="routed">{children}</a>}>
      <TaskList tasks={[{ href: '/en/requests/1', title: 'A copy of my data' }]} />
    </LinkProvider>,
  );
  expect(screen.getByTestId('routed').textContent).toBe('A copy of my data');
});
