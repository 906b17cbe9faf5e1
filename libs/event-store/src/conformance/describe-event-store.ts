import { describe } from '@jest/globals';
import { describeAppends } from './appends.js';
import { describeContinuity } from './continuity.js';
import { type EngineUnderTest } from './engine.js';
import { describeFollow } from './follow.js';
import { describeModel } from './model.js';
import { describePayloads } from './payloads.js';
import { describeReads } from './reads.js';
import { describeRefusals } from './refusals.js';
import { describeRestart } from './restart.js';
import { describeRetries } from './retries.js';
import { describeSecondProcess } from './second-process.js';

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
