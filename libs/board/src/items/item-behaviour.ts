import { distinct } from '../rule/listing.js';
import { type EntryState, type Micros, ordinalOf } from '@sitlog/situation';
import { type AsKnown } from '../causes/as-known.js';
import { type Cause, type CausesFound, causesOf, type KnowledgeLeg } from '../causes/causes-of.js';
import { movedBetween } from '../causes/contributions.js';
import { type BoardItem, type Difference, type ItemAnswers, type ItemKind } from './board-item.js';

/** Entries that made an item differ, and those whose part in it is another because of these. */
export interface EntriesBehind {
  readonly entries: readonly string[];
  readonly affected: readonly string[];
}

/** Why an item differs between two known moments. */
interface KnowledgeChange extends EntriesBehind, CausesFound {}

/** What of a kind of items does not depend on how they are derived. */
interface Telling<Kind extends ItemKind> {
  /** All that an answer says on the board, as text. */
  said(answer: ItemAnswers[Kind]): string;
  /** What each entry contributes to an item that is derived from what is known, as text. */
  contributions(
    item: BoardItem<Kind>,
    known: AsKnown,
    validAt: Micros,
  ): ReadonlyMap<string, string>;
}

/** What the board, a comparison and the live feed need to know of a kind of items. */
export interface ItemBehaviour<Kind extends ItemKind> extends Telling<Kind> {
  /** What was recorded that made it differ. */
  learnt(difference: Difference<Kind>, leg: KnowledgeLeg): KnowledgeChange;
  /** Which entries time itself moved, so that it differs between two valid moments as known at one. */
  turned(
    difference: Difference<Kind>,
    known: AsKnown,
    times: readonly [Micros, Micros],
  ): EntriesBehind;
}

/** A kind of items of which each is derived from what is known. */
interface DerivedKind<Kind extends ItemKind> extends Telling<Kind> {
  /** The same item as it would be known; null: it would not be on the board. */
  derive(item: BoardItem<Kind>, known: AsKnown, validAt: Micros): ItemAnswers[Kind] | null;
  /** All of an entry that it can rest on, as text. */
  inputOf(entry: EntryState | undefined, id: string): string;
  /** Absent: time moves the entries that contribute otherwise. */
  turned?(item: BoardItem<Kind>, known: AsKnown, times: readonly [Micros, Micros]): EntriesBehind;
}

/** The behaviour of a kind of items that are derived: why one differs is asked by deriving it with less known otherwise. */
export function derivedItems<Kind extends ItemKind>(kind: DerivedKind<Kind>): ItemBehaviour<Kind> {
  return {
    said: (answer) => kind.said(answer),
    contributions: (...asked) => kind.contributions(...asked),
    learnt: (difference, leg) => {
      const { validAt } = leg;
      const item = shownIn(difference);
      const moved = movedIn(kind, difference, [
        { known: leg.before, validAt },
        { known: leg.after, validAt },
      ]);
      const own = new Set(moved);
      const found = causesOf(
        {
          derive: (known) => kind.derive(item, known, validAt),
          said: (answer) => kind.said(answer),
          inputOf: (entry) => kind.inputOf(entry, item.id),
          isMoved: (entryNo) => own.has(entryNo),
        },
        leg,
      );
      return { ...found, ...behind(entriesAmong(found.causes), moved) };
    },
    turned: (difference, known, times) => {
      if (kind.turned !== undefined) return kind.turned(shownIn(difference), known, times);
      const [was, is] = times;
      const ends = [
        { known, validAt: was },
        { known, validAt: is },
      ] as const;
      return { entries: movedIn(kind, difference, ends), affected: [] };
    },
  };
}

/** The numbers of the entries among causes, and of those by whose events they stand, stand aside or lose their support. */
export function entriesAmong(causes: readonly Cause[]): readonly string[] {
  const entries = causes.filter(({ kind }) => kind === 'entry');
  const decided = causes.filter(({ kind }) => kind === 'entry' || kind === 'support');
  const by = decided.flatMap(({ happenings }) => happenings.map(({ entryNo }) => entryNo));
  return distinct([...entries.map(({ id }) => id), ...by.filter((no) => no !== undefined)]);
}

/** These entries in order of their numbers, with the others among those that moved. */
export function behind(entries: readonly string[], moved: readonly string[]): EntriesBehind {
  return {
    entries: entries.toSorted((a, b) => ordinalOf(a) - ordinalOf(b)),
    affected: moved.filter((entryNo) => !entries.includes(entryNo)),
  };
}

interface End {
  readonly known: AsKnown;
  readonly validAt: Micros;
}

/** The entries that do not contribute the same to both answers, in order of their numbers. */
function movedIn<Kind extends ItemKind>(
  kind: DerivedKind<Kind>,
  { before, after }: Difference<Kind>,
  [was, is]: readonly [End, End],
): readonly string[] {
  const contributions = (item: BoardItem<Kind> | null, end: End): ReadonlyMap<string, string> =>
    item === null ? new Map() : kind.contributions(item, end.known, end.validAt);
  return movedBetween(contributions(before, was), contributions(after, is));
}

function shownIn<Kind extends ItemKind>({ before, after }: Difference<Kind>): BoardItem<Kind> {
  const shown = after ?? before;
  if (shown === null) throw new Error('What differs is on one of the boards.');
  return shown;
}
