import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { deviceDatabase, resultOf } from './device-database.ts';

const make = (database: IDBDatabase) => { database.createObjectStore('things'); };

it('resolves when the transaction has ended, and takes all of it back when one part fails', async () => {
  const { run } = deviceDatabase('a', 1, make);
  await run('things', 'readwrite', (things) => things.put('kept', 'one'));
  await expect(run('things', 'readwrite', async (things) => {
    await resultOf(things.put('half', 'two'));
    await resultOf(things.add('again', 'one'));
  })).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(await run('things', 'readonly', (things) => things.getAll())).toEqual(['kept']);
});

it('stands aside when the database is deleted, and opens a new one at the next use', async () => {
  const { run } = deviceDatabase('b', 1, make);
  await run('things', 'readwrite', (things) => things.put('kept', 'one'));
  await resultOf(indexedDB.deleteDatabase('b'));
  expect(await run('things', 'readonly', (things) => things.getAll())).toEqual([]);
});

it('stands aside for a newer release, and says that it is shut out', async () => {
  const old = deviceDatabase('c', 1, make);
  await old.run('things', 'readonly', (things) => things.getAll());
  await deviceDatabase('c', 2, (database) => { database.createObjectStore('more'); }).run('more', 'readonly', (more) => more.getAll());
  await expect(old.run('things', 'readonly', (things) => things.getAll())).rejects.toMatchObject({ name: 'VersionError' });
});
