/** What SQLite could not do. `code`: its primary result code, such as SQLITE_BUSY. */
export class SqliteFault extends Error {
  override name = 'SqliteFault';
  constructor(
    message: string,
    readonly code: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
