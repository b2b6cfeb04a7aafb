import { expect, it } from 'vitest';
import { voicesFor } from './voices.ts';

const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService });

it('offers the voices of the language, those on the device first, and British English before other English', () => {
  const all = [voice('Cloud', 'en-GB', false), voice('Ana', 'pt_BR'), voice('Sam', 'en_US'), voice('Kate', 'en-GB'), voice('Gulnaz', 'ur-PK')];
  expect(voicesFor(all, 'en').map(({ name }) => name)).toEqual(['Kate', 'Sam', 'Cloud']);
  expect(voicesFor(all, 'pt').map(({ name }) => name)).toEqual(['Ana']);
  expect(voicesFor(all, 'cy')).toEqual([]);
});
