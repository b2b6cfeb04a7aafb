// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { ClockLine } from './clock-line.tsx';
import { DataTable } from './data-table.tsx';
import { MainNav } from './main-nav.tsx';

afterEach(cleanup);

const clock = (
  <ClockLine
    dates={{ start: '2026-11-23', due: '2026-12-23', today: '2026-12-08' }}
    nowWord="Today" startWords="Started" dueLabel="Due by" dueDate="Wednesday 23 December 2026" rule="One month." description="Day 15 of 30"
  />
);

test('the clock is drawn without style attributes, which the content security policy forbids', () => {
  expect(renderToStaticMarkup(clock)).not.toContain('style=');
});

test('the drawing of the clock has its words for those who do not see it', () => {
  render(clock);
  expect(screen.getByRole('img', { name: 'Day 15 of 30' })).toBeTruthy();
});

test('the place that is open is marked in the navigation', () => {
  render(<MainNav label="Main" menuLabel="Menu" more={[]} items={[{ href: '/home', label: 'Home', current: true }, { href: '/choices', label: 'Choices' }]} />);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Home');
});

test('a table keeps its roles and names each value for the narrow form', () => {
  render(<DataTable caption="Requests" rows={[{ id: 'KH-1', due: 'Friday' }]} rowKey={(row) => row.id} columns={[{ key: 'id', heading: 'Code', cell: (row) => row.id }, { key: 'due', heading: 'Due', cell: (row) => row.due }]} />);
  expect(screen.getByRole('rowheader').textContent).toBe('KH-1');
  expect(screen.getByRole('cell').dataset['label']).toBe('Due');
});
