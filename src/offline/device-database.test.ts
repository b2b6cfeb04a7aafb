import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { deviceDatabase, keepAgain, resultOf } from './device-database.ts';
import { keepIn } from './keep-in.ts';
import { keepNothing } from './keep-nothing.ts';

const names = async () => (await indexedDB.databases()).map(({ name }) => name);
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

it('a database that the exit deleted is not made anew by what its page still does, until somebody signs in', async () => {
  const database = deviceDatabase('left', 1, (made) => { made.createObjectStore('notes'); });
  const note = () => database.run('notes', 'readwrite', (notes) => notes.put('words', 'key'));
  await note();
  await resultOf(indexedDB.deleteDatabase('left'));
  await expect(note()).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(await names()).not.toContain('left');
  keepAgain();
  await note();
  expect(await names()).toContain('left');
});

it('a database that its person wants to fill again is made anew, and no other', async () => {
  const [wanted, other] = ['wanted', 'other'].map((name) => deviceDatabase(name, 1, make));
  const read = (database: typeof wanted) => database?.run('things', 'readonly', (things) => things.getAll());
  await Promise.all([read(wanted), read(other)]);
  await Promise.all(['wanted', 'other'].map((name) => resultOf(indexedDB.deleteDatabase(name))));
  keepIn(['wanted']);
  expect(await read(wanted)).toEqual([]);
  await expect(read(other)).rejects.toMatchObject({ name: 'InvalidStateError' });
  keepAgain();
});

it('a database that this page was opening while another tab left is deleted again', async () => {
  const database = deviceDatabase('opening', 1, make);
  const first = database.run('things', 'readwrite', (things) => things.put('words', 'key')).catch((error: unknown) => error);
  keepNothing(['opening']);
  await first;
  await expect.poll(names).not.toContain('opening');
  await expect(database.run('things', 'readonly', (things) => things.getAll())).rejects.toMatchObject({ name: 'InvalidStateError' });
  keepAgain();
  expect(await database.run('things', 'readonly', (things) => things.getAll())).toEqual([]);
});

it('stands aside for a newer release, and says that it is shut out', async () => {
  const old = deviceDatabase('c', 1, make);
  await old.run('things', 'readonly', (things) => things.getAll());
  await deviceDatabase('c', 2, (database) => { database.createObjectStore('more'); }).run('more', 'readonly', (more) => more.getAll());
  await expect(old.run('things', 'readonly', (things) => things.getAll())).rejects.toMatchObject({ name: 'VersionError' });
});
