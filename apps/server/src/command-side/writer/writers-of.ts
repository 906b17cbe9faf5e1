import { countWrites } from '../../metrics/measured.js';
import { type ProcessParts } from '../../process/parts.js';
import { deciderOffering } from '../decider.js';
import { viewsSnapshots } from '../aggregate/views-snapshot-source.js';
import { writeGate } from '../../store/write-gate.js';
import { type WritingTools } from './situation-writer.js';
import { SituationWriters } from './situation-writers.js';

/** The writers of all situations, made of the parts of this process. */
export function writersOf(parts: ProcessParts): SituationWriters {
  const { store, clock, clocks, ending, monitor, views, continuity, watch } = parts;
  const tools: WritingTools = {
    store,
    clock,
    clocks,
    ending,
    decider: deciderOffering(parts.packs),
    snapshots: viewsSnapshots(views, () => watch.isStale),
    gate: writeGate(monitor, continuity),
    onBroken: (situation, found) => {
      continuity.noteSituation(situation, found);
      // It met what it looked for; how much is missing is for the next look, if the log does not answer now.
      watch.lookAt(situation).catch(() => undefined);
    },
  };
  const { receipts, metrics } = parts;
  const count = countWrites(metrics);
  return new SituationWriters(tools, (code, outcome) => {
    if ('receipt' in outcome) receipts.note(code, outcome.receipt.position);
    count(outcome);
  });
}
