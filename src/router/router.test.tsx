// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RouterLink } from './router-link.tsx';
import { BrowserRouter, MemoryRouter, Navigate, useArrivedBy, useLocation, useNavigate } from './router.tsx';

function Where() {
  const { pathname, search, hash, state, key } = useLocation();
  const how = useArrivedBy();
  const navigate = useNavigate();
  return (
    <>
      <output>{`${pathname}${search}${hash} ${how} ${JSON.stringify(state)}`}</output>
      <p data-testid="key">{key}</p>
      <RouterLink to="/en/home?x=1#top">Home</RouterLink>
      <RouterLink to="/en/home" target="_blank">Beside</RouterLink>
      <RouterLink to="/en/home" onClick={(event) => event.preventDefault()}>Held</RouterLink>
      <button type="button" onClick={() => navigate('/en/check', { replace: true, state: { wanted: '/en/home' } })}>Check</button>
    </>
  );
}

const where = () => screen.getByRole('status').textContent;
const press = (name: string) => userEvent.click(screen.getByText(name));

beforeEach(() => window.history.replaceState(null, '', '/en/start'));
afterEach(cleanup);

test('a link is an entry of the browser’s history, and Back leads to the page before', async () => {
  const before = window.history.length;
  render(<BrowserRouter><Where /></BrowserRouter>);
  expect(where()).toBe('/en/start pop null');
  expect(screen.getByTestId('key').textContent).toBe('default');
  await press('Home');
  expect(where()).toBe('/en/home?x=1#top push null');
  expect(window.location.pathname).toBe('/en/home');
  const key = screen.getByTestId('key').textContent;
  expect(key).not.toBe('default');
  await press('Home');
  expect(where()).toBe('/en/home?x=1#top replace null');
  expect(window.history.length).toBe(before + 1);
  window.history.back();
  await expect.poll(where).toBe('/en/start pop null');
});

test('what a step carried along and its key outlive a reload', async () => {
  const first = render(<BrowserRouter><Where /></BrowserRouter>);
  await press('Check');
  expect(where()).toBe('/en/check replace {"wanted":"/en/home"}');
  const key = screen.getByTestId('key').textContent;
  first.unmount();
  render(<BrowserRouter><Where /></BrowserRouter>);
  expect(where()).toBe('/en/check pop {"wanted":"/en/home"}');
  expect(screen.getByTestId('key').textContent).toBe(key);
});

test('a click that is meant for the browser, or that somebody has taken, is left alone', async () => {
  render(<MemoryRouter at="/en/start"><Where /></MemoryRouter>);
  window.addEventListener('click', (event) => event.preventDefault(), { once: true });
  await press('Beside');
  await press('Held');
  const user = userEvent.setup();
  window.addEventListener('click', (event) => event.preventDefault(), { once: true });
  await user.keyboard('{Control>}');
  await user.click(screen.getByText('Home'));
  expect(where()).toBe('/en/start pop null');
});

test('a router within a page leaves the address bar alone, and a page may lead on', async () => {
  render(<MemoryRouter at="/en/start"><Navigate to="/en/other" replace /><Where /></MemoryRouter>);
  expect(where()).toBe('/en/other replace null');
  await press('Home');
  expect(where()).toBe('/en/home?x=1#top push null');
  expect(window.location.pathname).toBe('/en/start');
});

test('a browser that takes no more steps loads the page anew', async () => {
  render(<BrowserRouter><Where /></BrowserRouter>);
  const refused = vi.spyOn(window.history, 'pushState').mockImplementation(() => { throw new DOMException('too many', 'SecurityError'); });
  const unload = new Promise((resolve) => { window.addEventListener('hashchange', resolve, { once: true }); });
  window.history.replaceState(null, '', '/en/home?x=1');
  await press('Home'); // Only the part behind # differs: all that jsdom loads.
  await unload;
  refused.mockRestore();
  expect(window.location.hash).toBe('#top');
});
