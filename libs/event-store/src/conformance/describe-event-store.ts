import { describe } from '@jest/globals';
import { describeAppends } from './suites/appends.js';
import { describeContinuity } from './suites/continuity.js';
import { type EngineUnderTest } from './support/engine.js';
import { describeFollow } from './suites/follow.js';
import { describeModel } from './support/model.js';
import { describePayloads } from './suites/payloads.js';
import { describeReads } from './suites/reads.js';
import { describeRefusals } from './suites/refusals.js';
import { describeRestart } from './suites/restart.js';
import { describeRetries } from './suites/retries.js';
import { describeSecondProcess } from './suites/second-process.js';

/** Defines the tests that every engine must pass; positions are only ever compared. */
export function describeEventStore(name: string, engine: EngineUnderTest): void {
  describe(name, () => {
    describeAppends(engine);
    describeRetries(engine);
    describeRefusals(engine);
    describePayloads(engine);
    describeReads(engine);
    describeFollow(engine);
    describeContinuity(engine);
    describeModel(engine);
    if (!engine.survivesRestart) return;
    describeRestart(engine);
    describeSecondProcess(engine);
  });
}
