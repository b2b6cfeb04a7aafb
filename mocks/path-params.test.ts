import { expect, it } from 'vitest';
import { paramsOf } from './path-params.ts';

it.each([
  ['/api/home', '/api/home', {}],
  ['/api/requests/:requestId', '/api/requests/7', { requestId: '7' }],
  ['/api/requests/:requestId/withdrawal', '/api/requests/a%2Fb/withdrawal', { requestId: 'a/b' }],
  ['/api/requests/:requestId', '/api/requests/%E0%A4%A', { requestId: '%E0%A4%A' }],
  ['/api/requests/:requestId', '/api/requests/', undefined],
  ['/api/requests/:requestId', '/api/requests', undefined],
  ['/api/requests/:requestId', '/api/receipts/7', undefined],
  ['/api/home', '/api/home/', undefined],
])('%s against %s is %o', (pattern, path, params) => {
  expect(paramsOf(pattern, path)).toEqual(params);
});
