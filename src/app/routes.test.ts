import { expect, test } from 'vitest';
import { routeOf, routes } from './routes.tsx';

/** As the platform reads a pattern; a slash at the end and capitals make no other page. */
const pattern = (path: string) => new URLPattern({ pathname: `/:lang/${path}{/}*` }, { ignoreCase: true });
const byPattern = (pathname: string) => routes.find((route) => pattern(route.path).test({ pathname }));

test('finds the page of every address that its pattern fits, and no other', () => {
  const known = routes.flatMap(({ path }) => [path, path.replaceAll(/:[a-z]+/gu, 'some%20one'), path.toUpperCase(), `${path}/`, `${path}/more`, `x/${path}`]);
  for (const path of ['', '/', 'home?x=1', 'requests/new/access?item=a', 'messages//', 'nothing', ...known]) {
    for (const before of ['/en/', '/ur/', '/', '']) expect(routeOf(before + path)?.path, before + path).toBe(byPattern(before + path)?.path);
  }
});
