import { test } from '@jest/globals';

/** `test`, or a skipped one that says what this machine lacks; with CI_REQUIRE_FAULTS=1 lacking it is an error. */
export function testUnless(missing: string | undefined): typeof test | typeof test.skip {
  if (missing === undefined) return test;
  if (process.env['CI_REQUIRE_FAULTS'] === '1') throw new Error(`This machine lacks: ${missing}`);
  process.stdout.write(`SKIPPED: ${missing}\n`);
  return test.skip;
}
