import { type EntryContent } from '../entry/entry.js';
import { type Registers } from '../registers.js';
import { boundsOf, resolveAssertions } from '../state/resolve.js';
import { type AssertionState } from '../state/state.js';
import { type Micros } from '../time.js';
import { refusal, type Refusal } from './refusal.js';

/** Refuses what would end before it begins, by the times that are stated and by those of the entry. */
export function checkSpans(
  content: EntryContent,
  registers: Registers,
  recordedAt: Micros,
): readonly Refusal[] {
  const asserted = boundsOf(resolveAssertions(content, registers), content, {
    toldAt: recordedAt,
    kind: registers.vocabulary.kinds.get(content.kind),
  });
  const found = new Map<string, Refusal>();
  for (const [i, assertion] of asserted.entries()) {
    if (!endsBefore(assertion)) continue;
    const isStated = content.assertions?.[i]?.end !== undefined;
    const pointer = isStated ? `/assertions/${i}/end/latest` : '/effective/to';
    const message = `What is asserted of ${assertion.proposition} would end before it begins.`;
    found.set(pointer, found.get(pointer) ?? refusal('time-order', message, pointer));
  }
  return [...found.values()];
}

/** A denial whose start is that of what it denies has no start of its own. */
function endsBefore({ start, end, startOfDenied }: AssertionState): boolean {
  const last = end?.latest ?? null;
  return (
    startOfDenied !== true && start.earliest !== null && last !== null && start.earliest > last
  );
}
