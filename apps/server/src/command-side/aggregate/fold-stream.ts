import { type EventStore } from '@sitlog/event-store';
import { firstExpected, isAccepted } from '@sitlog/situation';
import { type FoundBreak, SituationBroken } from '../../continuity/breaks.js';
import { firstReadable } from '../../continuity/look-at-stream.js';
import { type SituationSnapshot } from './snapshot-source.js';
import { SituationFold } from './situation-fold.js';

/**
 * A situation folded from everything that its stream still holds. Throws `SituationBroken` where something is missing that
 * nobody has accepted, or where the stream does not hold what was known of it.
 */
export async function foldStream(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  known: SituationSnapshot | undefined,
): Promise<{ readonly fold: SituationFold; readonly first: number }> {
  const fold = new SituationFold(() => undefined);
  const first = (await firstReadable(store, stream)) ?? 0;
  let seen: string | undefined;
  for await (const stored of store.readStream(stream, { from: first })) {
    if (stored.revision === known?.core.revision) seen = stored.id;
    fold.take(stored);
  }
  const broken = brokenIn(fold, { first, known, seen });
  if (broken !== undefined) throw new SituationBroken(broken);
  return { fold, first };
}

interface Seen {
  readonly first: number;
  readonly known: SituationSnapshot | undefined;
  /** Id of the event that stands where the last known one stood. */
  readonly seen: string | undefined;
}

function brokenIn({ core }: SituationFold, { first, known, seen }: Seen): FoundBreak | undefined {
  const { accepted } = core;
  const beginning = { from: firstExpected(accepted), to: first - 1 };
  if (beginning.from <= beginning.to) return { kind: 'gap', ...beginning };
  if (known === undefined || seen === known.lastEvent) return undefined;
  const { revision: to } = known.core;
  if (seen !== undefined) return { kind: 'changed', from: beginning.from, to };
  const from = Math.max(core.revision + 1, firstExpected(known.core.accepted));
  return to < first && isAccepted(accepted, { from: to, to })
    ? undefined
    : { kind: 'gap', from: Math.min(from, to), to };
}
