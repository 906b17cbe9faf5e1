import { type Clock } from '@sitlog/platform';
import { firstExpected, joinedRanges, type RevisionRange } from '@sitlog/situation';
import { type LogBreakKind } from '@sitlog/views';
import { type FoundBreak, type LogBreak, type SituationBreak, wordsFor } from './breaks.js';

/** What changed: a break was found or has gone, of the log or of one situation. */
export type ContinuityChange =
  | { readonly kind: 'log'; readonly broken: LogBreak | undefined }
  | {
      readonly kind: 'situation';
      readonly broken: SituationBreak | undefined;
      readonly situation: string;
    };

/**
 * What does not continue: the log, or single situations. A break is found by whoever reads, is cleared when the store again
 * holds what was seen, and ends when a named person accepts it.
 */
export class Continuity {
  private broken: LogBreak | undefined;
  private readonly situations = new Map<string, SituationBreak>();
  private readonly accepted = new Map<string, readonly RevisionRange[]>();
  private readonly listeners = new Set<(change: ContinuityChange) => void>();

  /** `codeOf` answers the code of a situation by its id, where it is known. */
  constructor(
    private readonly clock: Clock,
    private readonly codeOf: (situation: string) => string | undefined,
  ) {}

  /** The break of the log; undefined while it continues. */
  get log(): LogBreak | undefined {
    return this.broken;
  }

  /** The situations that do not continue. */
  get brokenSituations(): readonly SituationBreak[] {
    return [...this.situations.values()];
  }

  /** The break of one situation; undefined while it continues. */
  of(situation: string): SituationBreak | undefined {
    return this.situations.get(situation);
  }

  /** Calls the listener at each break that is found or has gone; answers how to end that. */
  onChange(listener: (change: ContinuityChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes note of how the log was found; undefined: it continues. */
  noteLog(found: { readonly kind: LogBreakKind; readonly reason: string } | undefined): void {
    if (found?.kind === this.broken?.kind) return;
    const since = this.broken?.since ?? this.clock.now();
    this.broken = found === undefined ? undefined : { ...found, since };
    this.tell({ kind: 'log', broken: this.broken });
  }

  /** Takes note of how a situation was found; undefined: it continues. */
  noteSituation(situation: string, found: FoundBreak | undefined): void {
    const before = this.situations.get(situation);
    if (found === undefined) {
      if (this.situations.delete(situation)) this.told(situation, undefined);
      return;
    }
    if (isSame(before, found)) return;
    const since = before?.since ?? this.clock.now();
    const code = this.codeOf(situation) ?? before?.code;
    const broken = { ...found, situation, code, since, reason: wordsFor(found) };
    this.situations.set(situation, broken);
    this.told(situation, broken);
  }

  /** A stretch of a situation was accepted as missing: it is so before the views have read of it. */
  acceptSituation(situation: string, range: RevisionRange): void {
    this.accepted.set(situation, joinedRanges(this.accepted.get(situation) ?? [], range));
    this.noteSituation(situation, undefined);
  }

  /** The log was accepted as it is: what was found before is looked for anew. */
  acceptLog(): void {
    this.noteLog(undefined);
    for (const situation of [...this.situations.keys()]) this.noteSituation(situation, undefined);
    this.accepted.clear();
  }

  /** From which revision on the stream of a situation must be whole, by what the views know of it and what was accepted since. */
  firstExpected(situation: string, known: readonly RevisionRange[]): number {
    const all = (this.accepted.get(situation) ?? []).reduce(joinedRanges, known);
    return firstExpected(all);
  }

  private told(situation: string, broken: SituationBreak | undefined): void {
    this.tell({ kind: 'situation', situation, broken });
  }

  private tell(change: ContinuityChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

function isSame(before: FoundBreak | undefined, { kind, from, to }: FoundBreak): boolean {
  return before?.kind === kind && before.from === from && before.to === to;
}
