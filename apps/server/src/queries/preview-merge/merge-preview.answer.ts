import { type MergePreviewParams, type MergePreviewResponse } from '@sitlog/contract';
import { type Mergeable } from '@sitlog/situation';
import { previewMerging, registersAt } from '@sitlog/views';
import { Problem } from '../../http/problems/problem.js';
import { propositionView } from '../../query-side/answers/proposition-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

interface Args {
  readonly code: string;
  readonly register: Mergeable;
  readonly id: string;
  readonly asked: MergePreviewParams;
}

/** What the board would say if an item were merged into another one. */
export function mergePreviewAnswer(
  reader: Reader,
  { code, register, id, asked: { into, ...moments } }: Args,
): Answered<MergePreviewResponse> {
  const asked = reader.moments(code, moments);
  const { db, situation, knownRevision } = asked;
  const registered = registersAt(db, situation, knownRevision).registers[register];
  const missing = [id, into].find((one) => !registered.has(one));
  if (missing !== undefined) {
    throw new Problem('unknown-item', `Nothing was registered as ${missing} at that moment.`);
  }
  const moved = previewMerging(db, situation, { register, id, into }, asked);
  return {
    json: {
      ...statedMoments(asked),
      propositions: moved.map(({ before, after }) => ({
        before: propositionView(before),
        after: propositionView(after),
      })),
    },
  };
}
