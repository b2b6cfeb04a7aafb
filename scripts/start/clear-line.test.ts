import { expect, test } from 'vitest';
import { clearLine } from './clear-line.ts';

test('a busy port is named with the command that takes another', () => {
  expect(clearLine(Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' }), 8080)).toBe('Port 8080 is in use. Stop what runs there, or choose another: PORT=8081 npm start');
});

test('an address of a database that is none says what one looks like', () => {
  expect(clearLine(Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' }), 8080)).toContain('postgresql://user:password@host');
});

test('a file where the data folder should be is named', () => {
  expect(clearLine(Object.assign(new Error('EEXIST: file already exists'), { code: 'EEXIST', path: '/srv/data' }), 8080)).toBe('There cannot be a folder at /srv/data (EEXIST). Choose another DATA_DIR.');
});

test('an error that already speaks clearly is said as it is', () => {
  expect(clearLine(new Error('There is no pack for "x".'), 8080)).toBe('There is no pack for "x".');
});
