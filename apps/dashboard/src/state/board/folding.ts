import { computed, signal } from '@preact/signals';
import { type Desk } from '../desk.js';

const KEY = 'sitlog.board.folded.';

/** Which lines of a board are shut on this device. */
export function createFolding(desk: Desk) {
  const { local } = desk;
  const { code } = desk.location;
  const turn = signal(0);

  const folded = computed<ReadonlySet<string>>(() => {
    // Read again after each change.
    const kept = turn.value >= 0 ? local.json(KEY + (code.value ?? '')) : undefined;
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  });

  function isFolded(facet: string): boolean {
    return folded.value.has(facet);
  }

  /** Shuts lines, or opens them. */
  function fold(facets: readonly string[], isShut: boolean): void {
    const now = new Set(folded.peek());
    for (const facet of facets) {
      if (isShut) now.add(facet);
      else now.delete(facet);
    }
    local.set(KEY + (code.peek() ?? ''), JSON.stringify([...now]));
    turn.value += 1;
  }

  return { isFolded, fold };
}
