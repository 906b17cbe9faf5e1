import { joinedRanges } from '../events/continuity.js';
import { type SituationContinued } from '../events/continuity.js';
import { type LastReport, type SituationCore } from '../state/state.js';
import { instantOf } from '../time.js';
import {
  type AdoptedPack,
  type AdoptedVocabulary,
  adoptedVocabulary,
} from '../vocabulary/packs/adopted.js';

/** The core of a situation that goes on without some of its events: what they left behind is taken from the acceptance. */
export function evolveContinued(
  core: SituationCore,
  event: { readonly data: SituationContinued; readonly revision: number },
): Partial<SituationCore> {
  const { opened: whole, lastOrdinal, missing } = event.data;
  const { packs: chosen, ...opened } = whole;
  const packs = event.data.packs ?? chosen ?? [];
  const lastReport = lastReportOf(core.lastReport, event);
  // What was lost with the end of a log has its revisions given out again: only what lies before is a hole in this stream.
  const hole = { from: missing.from, to: Math.min(missing.to, event.revision - 1) };
  return {
    opened: core.opened ?? opened,
    registers: { ...core.registers, vocabulary: withPacks(core, packs) },
    lastOrdinal: Math.max(core.lastOrdinal, lastOrdinal),
    accepted: joinedRanges(core.accepted, hole),
    ...(lastReport === undefined ? {} : { lastReport }),
  };
}

/** Where the opening is gone, the packs known are all there is; else those that what is left did not adopt. */
function withPacks(
  { opened, registers: { vocabulary } }: SituationCore,
  packs: readonly AdoptedPack[],
): AdoptedVocabulary {
  if (packs.length === 0) return vocabulary;
  if (opened === undefined) return adoptedVocabulary(packs);
  const { adopted, dropped } = vocabulary;
  const held = [...adopted, ...dropped].map(({ pack }) => pack);
  const lost = packs.filter(({ pack }) => !held.includes(pack));
  return lost.length === 0 ? vocabulary : adoptedVocabulary([...adopted, ...lost], dropped);
}

function lastReportOf(
  before: LastReport | undefined,
  { data, revision }: { readonly data: SituationContinued; readonly revision: number },
): LastReport | undefined {
  const { lastReport: known } = data;
  if (known === undefined || known.number <= (before?.number ?? 0)) return before;
  const { number, validAt, knownRevision } = known;
  return {
    number,
    validAt: instantOf(validAt),
    knownRevision: Math.min(knownRevision, revision - 1),
  };
}
