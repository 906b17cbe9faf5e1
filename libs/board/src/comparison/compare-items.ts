import { ordinalOf } from '@sitlog/situation';
import { type ComparedPiece, type Learnt } from './compared-row.js';
import { type Factor, registerFactor } from '../causes/factors.js';
import { type Between, type ConsultedStep, type EntryStep } from '../causes/as-known.js';
import { happeningsOf, sectionOf } from './knowledge-changes.js';
import { movedBetween } from '../causes/contributions.js';
import { contributionsTo } from '../items/board-item.js';
import { type PieceDifference, pieceKey } from './item-differences.js';
import { pieceInputOf } from '../causes/entry-input.js';
import { namesOfEntry, restsOn } from '../causes/dependencies.js';

/** Says of each piece that differs between two known moments what was recorded that made it so. */
export function learntPieces(
  differences: readonly PieceDifference[],
  between: Between,
): readonly Learnt<ComparedPiece>[] {
  const leg = new PiecesLeg(differences, between);
  return differences.map((difference) => {
    const causes = leg.causesOf(difference);
    const entries = causes.flatMap(({ kind, id }) => (kind === 'entry' ? [id] : [])).sort(byNumber);
    const affected = movedParts(difference).filter((entryNo) => !entries.includes(entryNo));
    const row = { ...difference, entries, affected, events: happeningsOf(causes) };
    return { section: sectionOf(causes), row };
  });
}

/** Names the entries whose part in a piece time itself moved. */
export function movedPiece(difference: PieceDifference): ComparedPiece {
  return { ...difference, entries: movedParts(difference), affected: [], events: [] };
}

/** The entries that do not contribute the same to both answers, in order of their numbers. */
function movedParts({ before, after }: PieceDifference): readonly string[] {
  return movedBetween(contributionsTo(before), contributionsTo(after));
}

/** An entry as a cause, if it was changed in a way that can matter to a piece. */
function entryFactor(steps: readonly EntryStep[]): readonly Factor[] {
  const changes = steps.filter(isMatter);
  const [first] = changes;
  if (first === undefined) return [];
  const { entryNo: id } = first.after;
  const happenings = changes.map(({ happening }) => happening);
  return [{ kind: 'entry', id, happenings, isNew: first.before === undefined }];
}

function isMatter({ before, after }: EntryStep): boolean {
  return pieceInputOf(before) !== pieceInputOf(after);
}

/** The pieces that differ between two known moments, with where their causes are found. */
class PiecesLeg {
  private readonly byKey: ReadonlyMap<string, PieceDifference>;
  private readonly between: Between;
  private recorded: Recorded | undefined;

  constructor(differences: readonly PieceDifference[], between: Between) {
    this.between = between;
    this.byKey = new Map(differences.map((difference) => [pieceKey(difference), difference]));
  }

  /**
   * The changed entries whose part in the piece is another. Where there are none, an alert has the causes of what it is raised
   * for, and any other piece what was recorded of that on which it rests.
   */
  causesOf(difference: PieceDifference): readonly Factor[] {
    const moved = movedParts(difference);
    const own = moved.flatMap((entryNo) => entryFactor(this.between.entry(entryNo)));
    if (own.length > 0) return own;
    const reason = this.reasonOf(difference);
    if (reason !== undefined) return this.causesOf(reason);
    this.recorded ??= new Recorded(this.between);
    return this.recorded.behind(difference, moved);
  }

  private reasonOf({ before, after }: PieceDifference): PieceDifference | undefined {
    const alert = after ?? before;
    if (alert?.part !== 'raised') return undefined;
    const { subject: id } = alert.answer;
    return (['demands', 'forecasts'] as const)
      .map((part) => this.byKey.get(pieceKey({ part, id })))
      .find((found) => found !== undefined);
  }
}

interface Named {
  readonly name: string;
  readonly factor: Factor;
}

/** Everything that was recorded in between and can matter to pieces, found by what pieces rest on. */
class Recorded {
  private readonly named: readonly Named[];
  private readonly byName: ReadonlyMap<string, readonly Named[]>;

  constructor(between: Between) {
    const entries = Map.groupBy(between.entries(), ({ after }) => after.entryNo);
    const consulted = Map.groupBy(between.consulted(), ({ register, id }) => `${register} ${id}`);
    this.named = [
      ...[...entries.values()].flatMap(namedEntry),
      ...[...consulted].flatMap(namedItem),
    ];
    this.byName = Map.groupBy(this.named, ({ name }) => name);
  }

  /** What a piece rests on, of that; all of it where nothing is found, so that no difference is left without a cause. */
  behind({ before, after }: PieceDifference, moved: readonly string[]): readonly Factor[] {
    const parts = new Set(moved);
    const names = new Set([...restsOn(before, parts), ...restsOn(after, parts)]);
    const found = [...names].flatMap((name) => this.byName.get(name) ?? []);
    const causes = found.length > 0 ? found : this.named;
    return [...new Set(causes.map(({ factor }) => factor))];
  }
}

function namedEntry(steps: readonly EntryStep[]): readonly Named[] {
  const names = new Set(steps.flatMap(namesOfEntry));
  return entryFactor(steps).flatMap((factor) => [...names].map((name) => ({ name, factor })));
}

function namedItem([name, steps]: readonly [string, readonly ConsultedStep[]]): readonly Named[] {
  const [first] = steps;
  if (first === undefined) return [];
  return registerFactor(first.register, first.id, steps).map((factor) => ({ name, factor }));
}

function byNumber(a: string, b: string): number {
  return ordinalOf(a) - ordinalOf(b);
}
