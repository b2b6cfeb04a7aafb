import { type CompiledQuery, type DatabaseConnection, type Driver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type QueryResult } from 'kysely';

/** A row, whatever its table. */
export type Row = Record<string, unknown>;

/** What the model's server keeps, committed. */
export interface Tables {
  readonly sessions: Map<string, Row>;
  readonly residents: Map<string, Row>;
  readonly keys: Map<string, Row>;
  readonly acts: Row[];
}

/** No database: an answer to each of the few statements that the idempotency layer and the session look-up make, with transactions and advisory locks as PostgreSQL has them. */
class Connection implements DatabaseConnection {
  readonly #tables: Tables;
  readonly #locks: Map<string, Connection>;
  readonly #remembersKeys: boolean;
  #writes: (() => void)[] = [];

  constructor(tables: Tables, locks: Map<string, Connection>, remembersKeys: boolean) {
    this.#tables = tables;
    this.#locks = locks;
    this.#remembersKeys = remembersKeys;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: this.#answer(sql, parameters as readonly string[]) as R[], numAffectedRows: 1n };
  }

  // oxlint-disable-next-line require-yield -- the interface wants it; nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('nothing streams here');
  }

  end(commit: boolean): void {
    if (commit) for (const write of this.#writes) write();
    this.#writes = [];
    for (const [name, holder] of this.#locks) if (holder === this) this.#locks.delete(name);
  }

  #answer(sql: string, given: readonly string[]): readonly Row[] {
    const { sessions, residents, keys, acts } = this.#tables;
    const [first = '', second = '', third = ''] = given;
    const found = (row: Row | undefined) => (row ? [row] : []);
    if (sql.startsWith('select set_config')) return [{}];
    if (sql.startsWith('select pg_try_advisory_xact_lock')) return [{ free: this.#lock(first) }];
    if (sql.startsWith('select * from "sessions"')) return found(sessions.get(first)).filter((row) => String(row['ends_at']) > second && String(row['seen_at']) > third);
    if (sql.startsWith('update "sessions"')) return this.#later(() => { sessions.set(second, { ...sessions.get(second), seen_at: first }); });
    if (sql.startsWith('select * from "residents"')) return found(residents.get(first));
    if (sql.startsWith('select * from "idempotency_keys"')) return this.#remembersKeys ? found(keys.get(`${first} ${second}`)) : [];
    const row = () => Object.fromEntries([.../\((?<names>[^)]*)\)/u.exec(sql)?.groups?.['names']?.matchAll(/"(?<name>\w+)"/gu) ?? []].map((name, place) => [name.groups?.['name'] ?? '', given[place]]));
    if (sql.startsWith('insert into "idempotency_keys"')) return this.#later(() => { keys.set(`${first} ${second}`, { ...row(), answer: JSON.parse(String(row()['answer'])) as unknown }); });
    if (sql.startsWith('insert into "acts"')) return this.#later(() => { acts.push(row()); });
    throw new Error(`the model has no answer to: ${sql}`);
  }

  #later(write: () => void): readonly Row[] {
    this.#writes.push(write);
    return [];
  }

  #lock(name: string): boolean {
    const holder = this.#locks.get(name);
    if (holder && holder !== this) return false;
    this.#locks.set(name, this);
    return true;
  }
}

/** A Kysely on those tables. `remembersKeys: false` is the planted server without idempotency. */
export function memoryDatabase(tables: Tables, remembersKeys: boolean): Kysely<never> {
  const locks = new Map<string, Connection>();
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => new Connection(tables, locks, remembersKeys),
    beginTransaction: async () => undefined,
    commitTransaction: async (connection) => (connection as Connection).end(true),
    rollbackTransaction: async (connection) => (connection as Connection).end(false),
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
  return new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(), createDriver: () => driver, createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db as Kysely<unknown>),
    },
  });
}
