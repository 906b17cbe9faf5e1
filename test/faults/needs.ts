import { test } from '@jest/globals';

/** Why a test of the log's own file is skipped when the tests run on EventStoreDB; undefined when they do not. */
export const needsOwnLog =
  (process.env['EVENTSTOREDB_URL'] ?? '') === ''
    ? undefined
    : 'the log is in EventStoreDB, which keeps its files itself';

/** Why a test of several servers on one log is skipped when each has a log of its own; undefined with EventStoreDB. */
export const needsSharedLog =
  needsOwnLog === undefined ? 'one log under several servers (EVENTSTOREDB_URL)' : undefined;

/** `test`, or a skipped one that says what this machine lacks; with CI_REQUIRE_FAULTS=1 lacking it is an error. */
export function testUnless(missing: string | undefined): typeof test | typeof test.skip {
  if (missing === undefined) return test;
  if (
    process.env['CI_REQUIRE_FAULTS'] === '1' &&
    missing !== needsOwnLog &&
    missing !== needsSharedLog
  ) {
    throw new Error(`This machine lacks: ${missing}`);
  }
  process.stdout.write(`SKIPPED: ${missing}\n`);
  return test.skip;
}
