import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './sqlite.js';
import { withStatementCache } from './statement-cache.js';

test('prepares a text once, and forgets the oldest when there are very many', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitlog-cache-'));
  const db = openDatabase(join(folder, 'some.sqlite'));
  let prepared = 0;
  const cached = withStatementCache({
    ...db,
    prepare: (sql) => {
      prepared += 1;
      return db.prepare(sql);
    },
  });
  const answer = (n: number): unknown => cached.prepare(`SELECT ${n} AS n`).get()?.['n'];
  for (let n = 0; n < 1_000; n += 1) expect(answer(n)).toBe(n);
  expect([answer(0), answer(999), prepared]).toEqual([0, 999, 1_000]);
  expect([answer(1_000), answer(999), prepared]).toEqual([1_000, 999, 1_001]);
  expect([answer(0), prepared]).toEqual([0, 1_002]);
  db.close();
  rmSync(folder, { recursive: true });
});
