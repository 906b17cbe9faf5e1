import {
  type Choice,
  choicesIn,
  deriveFigures,
  type Difference,
  earliestOf,
  type FigureLine,
  figuresOf,
  groupId,
  itemInputOf,
  itemsFrom,
  latestOf,
  type MomentPair,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type EntryState, type Micros, ordinalOf } from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { zoneOf } from '../demands/read-demands.js';
import { daysIn, daysInZone } from '../figures/figures.projection.js';
import { worldAt } from '../figures/figure-world.js';
import { choicesAt, linesAt } from '../figures/read-figures.js';
import { type RegistersAt } from '../situations/read-registers.js';
import { MovingBoard } from './moving-board.js';

/** All figures of one key: they stand in the same groups, and in those stand no others. */
interface Counted {
  lines: readonly FigureLine[];
  choices: readonly Choice[];
  readonly board: MovingBoard;
}

/** The figures of a board as it moves on: those that count something are derived anew where something about these moves. */
export class MovingFigures {
  private readonly counted = new Map<string, Counted>();
  private readonly days: ReturnType<typeof daysInZone>;

  constructor(
    private readonly db: Database,
    private readonly situation: string,
    { knownRevision }: MomentPair,
  ) {
    this.days = daysInZone(zoneOf(db, situation));
    for (const line of linesAt(db, situation, knownRevision)) this.add(line);
    for (const choice of choicesAt(db, situation, knownRevision)) this.choose(choice);
  }

  /** All keys. */
  get all(): ReadonlySet<string> {
    return new Set(this.counted.keys());
  }

  /** The keys of figures of these entries. */
  keysOf(entries: ReadonlySet<string>): readonly string[] {
    if (entries.size === 0) return [];
    return [...this.counted].flatMap(([key, { lines }]) =>
      lines.some(({ entryNo }) => entries.has(entryNo)) ? [key] : [],
    );
  }

  /** The keys of shelter, which stands by the status of its sites. */
  ofShelter({ placeOf }: Vocabulary): readonly string[] {
    return [...this.counted].flatMap(([key, { lines, choices }]) =>
      [...lines, ...choices].some(({ key: { measure } }) => placeOf(measure).ofSites === true)
        ? [key]
        : [],
    );
  }

  /** The keys of which a figure begins or may begin after one valid moment, up to and including another. */
  turning(after: Micros, upTo: Micros): readonly string[] {
    const isBetween = (turn: number): boolean => turn > after && turn <= upTo;
    return [...this.counted].flatMap(([key, { lines }]) =>
      lines.some(({ when }) => isBetween(earliestOf(when)) || isBetween(latestOf(when)))
        ? [key]
        : [],
    );
  }

  /** Takes in an entry as it was logged or changed; the keys of which something can move. */
  take(
    before: EntryState | undefined,
    after: EntryState | undefined,
    vocabulary: Vocabulary,
  ): ReadonlySet<string> {
    if (itemInputOf(before) === itemInputOf(after)) return new Set();
    const keys = new Set(before === undefined ? [] : this.remove(before));
    if (after === undefined) return keys;
    const days = daysIn(after, this.days);
    for (const line of figuresOf(after, days)) keys.add(this.add(line));
    for (const choice of choicesIn(after, days)) keys.add(this.choose(choice));
    for (const key of this.linkedTo([before, after], after.entryNo, vocabulary)) keys.add(key);
    return keys;
  }

  /** Derives the figures of these keys anew. */
  move(keys: ReadonlySet<string>, at: MomentPair, known: RegistersAt): readonly Difference[] {
    if (keys.size === 0) return [];
    const world = worldAt(this.db, this.situation, known, at);
    return [...keys].sort().flatMap((key) => {
      const { lines, choices, board } = this.of(key);
      const groups = deriveFigures(lines, choices, world);
      return board.replace(itemsFrom([], groups));
    });
  }

  private add(line: FigureLine): string {
    const key = keyOf(line);
    const counted = this.of(key);
    counted.lines = [...counted.lines, line];
    return key;
  }

  private choose(choice: Choice): string {
    const key = keyOf(choice);
    const counted = this.of(key);
    counted.choices = [...counted.choices, choice].sort(byEntry);
    return key;
  }

  private remove(entry: EntryState): readonly string[] {
    const days = daysIn(entry, this.days);
    const keys = [...figuresOf(entry, days), ...choicesIn(entry, days)].map(keyOf);
    for (const key of keys) {
      const counted = this.of(key);
      const isOther = ({ entryNo }: { readonly entryNo: string }): boolean =>
        entryNo !== entry.entryNo;
      counted.lines = counted.lines.filter(isOther);
      counted.choices = counted.choices.filter(isOther);
    }
    return keys;
  }

  /** The keys of figures that are linked to an entry of a plan. */
  private linkedTo(
    versions: readonly (EntryState | undefined)[],
    entryNo: string,
    { kinds }: Vocabulary,
  ): string[] {
    const isOfPlan = versions.some(
      (entry) => entry !== undefined && kinds.get(entry.content.kind)?.linksPlan === true,
    );
    if (!isOfPlan) return [];
    return [...this.counted].flatMap(([key, { lines, choices }]) =>
      [...lines, ...choices].some(({ partOf, separateFrom }) =>
        [...partOf, ...separateFrom].includes(entryNo),
      )
        ? [key]
        : [],
    );
  }

  private of(key: string): Counted {
    const counted = this.counted.get(key) ?? { lines: [], choices: [], board: new MovingBoard() };
    this.counted.set(key, counted);
    return counted;
  }
}

/** As the board reads them: where several are preferred, they are listed in this order. */
function byEntry(a: Choice, b: Choice): number {
  return ordinalOf(a.entryNo) - ordinalOf(b.entryNo);
}

function keyOf({ key }: Pick<FigureLine, 'key'>): string {
  return groupId(key, { of: [] });
}
