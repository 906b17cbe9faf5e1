import { type EntryState } from '@sitlog/situation';
import { type AsKnown } from './as-known.js';
import { type Became, consultedName, mixed } from './mixed.js';
import { type Noted, noting } from './noting.js';
import { type ConsultedKind, type Happening, type RecordedBetween } from './recorded-between.js';

/** What was known at two moments and what was recorded between them, seen at one valid moment. */
export interface KnowledgeLeg {
  readonly before: AsKnown;
  readonly after: AsKnown;
  readonly between: RecordedBetween;
  readonly validAt: number;
}

/** One thing that is known otherwise at the two moments. */
export interface CauseKey {
  readonly kind: 'entry' | ConsultedKind;
  readonly id: string;
}

/** It with what was recorded that made it so. */
export interface Cause extends CauseKey {
  readonly happenings: readonly Happening[];
  /** It was not there at the earlier known moment. */
  readonly isNew: boolean;
}

/** Something that is derived from what is known. */
interface Derivable<Answer> {
  /** It as it would be known; null: it is not there. */
  readonly derive: (known: AsKnown) => Answer | null;
  /** All that an answer says, as text. */
  readonly said: (answer: Answer) => string;
  /** All that an entry gives it, as text: what else is changed in the entry does not matter. */
  readonly inputOf: (entry: EntryState | undefined) => string;
  /** Whether the part that an entry has in it is another. */
  readonly isMoved: (entryNo: string) => boolean;
}

/** What made something differ. */
export interface CausesFound {
  readonly causes: readonly Cause[];
  /** All that is known otherwise of what it rests on, whether it made a difference or not. */
  readonly changed: readonly CauseKey[];
  /** There was too much to try: it may have differed without some of the causes. */
  readonly isCoarse: boolean;
}

/** One difference is derived no more often than this to find what it can do without. */
const MOST_TRIES = 40;

/**
 * What was recorded without which the difference would not be. What deriving it asked for, and is known otherwise, can have made
 * it so. If the entries whose own part is another explain the difference, it is these; else all that can be left out of
 * everything is: what remains makes the one answer of the other, and all else may stay as it was.
 */
export function causesOf<Answer>(one: Derivable<Answer>, leg: KnowledgeLeg): CausesFound {
  const [was, is] = [noting(leg.before), noting(leg.after)];
  const textOf = (answer: Answer | null): string | null =>
    answer === null ? null : one.said(answer);
  one.derive(was.known);
  const told = textOf(one.derive(is.known));
  const explains = (causes: readonly CauseKey[]): boolean =>
    textOf(one.derive(mixed(leg.before, leg.after, becameBy(causes)))) === told;
  // What was recorded is read of the causes alone: most of what can be one is none.
  const withWhatWasRecorded = (causes: readonly CauseKey[]): readonly Cause[] =>
    causes.flatMap((cause) => causeOf(cause, leg.between, one.inputOf));
  const items = changedItems([was.noted, is.noted], leg);
  const entries = changedEntries([was.noted, is.noted], leg, one);
  const own = entries.filter(({ id }) => one.isMoved(id));
  const changed = [...items, ...entries];
  if (own.length > 0 && explains(own)) {
    return { causes: withWhatWasRecorded(own), changed, isCoarse: false };
  }
  const others = entries.filter(({ id }) => !one.isMoved(id));
  const search = new Search(changed, explains);
  search.leaveOut(others);
  search.leaveOutAll(own);
  search.leaveOut(items);
  return { causes: withWhatWasRecorded(search.causes), changed, isCoarse: search.isOver };
}

/** Leaves out of what explains a difference what is not needed for that. */
class Search {
  private tries = 0;

  causes: readonly CauseKey[];
  private readonly explains: (causes: readonly CauseKey[]) => boolean;

  constructor(causes: readonly CauseKey[], explains: (causes: readonly CauseKey[]) => boolean) {
    this.causes = causes;
    this.explains = explains;
  }

  /** No more is tried: what is left may not all be needed. */
  get isOver(): boolean {
    return this.tries >= MOST_TRIES;
  }

  /**
   * Leaves out each of these that is not needed; where some of them are, each half is tried. Says whether nothing of them is left.
   * `isNeeded`: it is known that they cannot all be left out.
   */
  leaveOut(block: readonly CauseKey[], isNeeded = false): boolean {
    if (block.length === 0 || (!isNeeded && this.leaveOutAll(block))) return true;
    if (block.length === 1) return false;
    const half = Math.ceil(block.length / 2);
    // Without the first half, to leave out the second one is to leave out both, which was tried.
    const isFirstOut = this.leaveOut(block.slice(0, half));
    return this.leaveOut(block.slice(half), isFirstOut) && isFirstOut;
  }

  /** Leaves these out if none of them is needed. */
  leaveOutAll(block: readonly CauseKey[]): boolean {
    if (this.isOver) return false;
    this.tries += 1;
    const out = new Set(block);
    const rest = this.causes.filter((cause) => !out.has(cause));
    const isEnough = this.explains(rest);
    if (isEnough) this.causes = rest;
    return isEnough;
  }
}

/** What may be absent, or is there from the beginning: without a merging, sides, an override or a lost support something holds, too. */
const OPTIONAL: ReadonlySet<ConsultedKind> = new Set([
  'merged_source',
  'merged_actor',
  'sides',
  'override',
  'support',
  'vocabulary',
]);

function changedItems(
  noted: readonly Noted[],
  { before, after, between }: KnowledgeLeg,
): readonly CauseKey[] {
  const asked = new Map(noted.flatMap(({ consulted }) => [...consulted]));
  return [...asked.values()].flatMap(({ register, id }): readonly CauseKey[] => {
    if (between.register(register, id).length === 0) return [];
    const [was, is] = [before, after].map((known) => JSON.stringify(known.consult(register, id)));
    return was === is ? [] : [{ kind: register, id }];
  });
}

function changedEntries(
  noted: readonly Noted[],
  { between }: KnowledgeLeg,
  { inputOf }: Pick<Derivable<never>, 'inputOf'>,
): readonly CauseKey[] {
  const asked = new Set(noted.flatMap(({ entries }) => [...entries]));
  // What was asked for gives something: of a new entry that need not be read.
  const isChanged = (id: string): boolean =>
    between.isNew(id) || entryCause(id, between, inputOf).length > 0;
  return [...asked].filter(isChanged).map((id) => ({ kind: 'entry', id }));
}

function causeOf(
  { kind, id }: CauseKey,
  between: RecordedBetween,
  inputOf: Derivable<never>['inputOf'],
): readonly Cause[] {
  if (kind === 'entry') return entryCause(id, between, inputOf);
  const steps = between.register(kind, id);
  const isNew = !OPTIONAL.has(kind) && steps[0]?.isFirst === true;
  return [{ kind, id, happenings: steps.map(({ happening }) => happening), isNew }];
}

/** An entry as a cause, if what it gives is another at the two moments. */
export function entryCause(
  id: string,
  { entry }: RecordedBetween,
  inputOf: Derivable<never>['inputOf'],
): readonly Cause[] {
  const steps = entry(id).map(({ happening, before, after }) => ({
    ...{ happening, isNew: before === undefined },
    ...{ was: inputOf(before), is: inputOf(after) },
  }));
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || first.was === last?.is) return [];
  const happenings = steps.flatMap(({ happening, was, is }) => (was === is ? [] : [happening]));
  return [{ kind: 'entry', id, happenings, isNew: first.isNew }];
}

function becameBy(causes: readonly CauseKey[]): Became {
  const [entries, consulted] = [new Set<string>(), new Set<string>()];
  for (const { kind, id } of causes) {
    if (kind === 'entry') entries.add(id);
    else consulted.add(consultedName(kind, id));
  }
  return { entries, consulted };
}
