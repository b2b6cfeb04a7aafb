import { matchPath } from 'react-router';
import { expect, test } from 'vitest';
import { routeOf, routes } from './routes.tsx';

const byRouter = (pathname: string) => routes.find((route) => matchPath(`/:lang/${route.path}`, pathname));

test('finds the page of every address that the router finds, and no other', () => {
  const known = routes.flatMap(({ path }) => [path, path.replaceAll(/:[a-z]+/gu, 'some%20one'), path.toUpperCase(), `${path}/`, `${path}/more`, `x/${path}`]);
  for (const path of ['', '/', 'home?x=1', 'requests/new/access?item=a', 'messages//', 'nothing', ...known]) {
    for (const before of ['/en/', '/ur/', '/', '']) expect(routeOf(before + path)?.path, before + path).toBe(byRouter(before + path)?.path);
  }
});
