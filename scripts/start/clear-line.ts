const noFolder = new Set(['EEXIST', 'ENOTDIR', 'EPERM', 'EROFS']);

/** One line for a person out of what stopped the start; the whole error only where nothing better is known. */
export function clearLine(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `This user may not use ${(error as NodeJS.ErrnoException).path ?? `port ${port}`}. Choose another PORT or DATA_DIR.`;
  if (code !== undefined && noFolder.has(code)) return `There cannot be a folder at ${(error as NodeJS.ErrnoException).path ?? 'DATA_DIR'} (${code}). Choose another DATA_DIR.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database does not answer. Check host and port in DATABASE_URL and MIGRATION_URL, and that PostgreSQL runs.';
  if (code === '28P01' || code === '28000' || code === '3D000') return `The database refuses: ${error.message}. Check user, password and database name in DATABASE_URL and MIGRATION_URL.`;
  if (code === 'ERR_INVALID_URL') return 'DATABASE_URL and MIGRATION_URL must look like postgresql://user:password@host:5432/database';
  return error.message || (code ?? error.name);
}
