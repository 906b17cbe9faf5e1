import { foldedName } from './folded-name.js';
import { type NamedPlace } from './named-place.js';
import { kilometres, type Near } from './near.js';

/** A place that was found, and the name by which. */
export interface FoundPlace {
  readonly place: NamedPlace;
  /** As it stands in the gazetteer. */
  readonly matched: string;
  /** How far it is from where one looked. */
  readonly km?: number;
}

/** What is looked for. */
export interface Sought {
  readonly text: string;
  readonly near?: Near | undefined;
  readonly limit: number;
}

/** So many hits are looked at; beyond them a text is too short to tell anything. */
const MOST_HITS = 20_000;
/** Two of one name so near to each other are one place, told by two files. */
const SAME_KM = 5;
const END = '\n';

/** The names of a gazetteer, found by how they or one of their words begin. */
export class PlaceIndex {
  private readonly text: string;
  private readonly starts: Uint32Array;
  private readonly owners: Uint32Array;

  /** Places that come first go before others of the same name at the same spot. */
  constructor(private readonly places: readonly NamedPlace[]) {
    const names: string[] = [];
    const owners: number[] = [];
    for (const [at, place] of places.entries()) {
      const folded = new Set(namesOf(place).map(foldedName));
      for (const name of folded) {
        if (name === '') continue;
        names.push(name);
        owners.push(at);
      }
    }
    this.text = END + names.join(END) + END;
    this.owners = Uint32Array.from(owners);
    this.starts = startsOf(names);
  }

  /** What is found, the best first: the whole name before its beginning before a word in it; then the nearest, or the most people. */
  find({ text, near, limit }: Sought): readonly FoundPlace[] {
    const wanted = foldedName(text);
    if (wanted === '') return [];
    const ranks = this.ranksOf(wanted);
    const found = [...ranks].map(([at, rank]) => {
      const place = this.places[at] as NamedPlace;
      return { at, place, rank, km: near === undefined ? 0 : kilometres(place, near) };
    });
    found.sort(
      (a, b) =>
        a.rank - b.rank || a.km - b.km || b.place.population - a.place.population || a.at - b.at,
    );
    return withoutTwins(found, limit).map(({ place, km }) => ({
      place,
      matched: namesOf(place).find((name) => hasWord(foldedName(name), wanted)) ?? place.name,
      ...(near === undefined ? {} : { km }),
    }));
  }

  private ranksOf(wanted: string): ReadonlyMap<number, number> {
    const ranks = new Map<number, number>();
    const note = (hit: number, rank: number): void => {
      const owner = this.owners[this.nameAt(hit)] as number;
      ranks.set(owner, Math.min(rank, ranks.get(owner) ?? rank));
    };
    for (const hit of this.hits(END + wanted + END)) note(hit, 0);
    for (const hit of this.hits(END + wanted)) note(hit, 1);
    for (const hit of this.hits(` ${wanted}`)) note(hit, 2);
    return ranks;
  }

  private *hits(needle: string): Generator<number> {
    let hit = -1;
    for (let n = 0; n < MOST_HITS; n += 1) {
      hit = this.text.indexOf(needle, hit + 1);
      if (hit < 0) return;
      // What is found stands behind the sign before it.
      yield hit + 1;
    }
  }

  /** Which name stands at a place of the text. */
  private nameAt(position: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function namesOf({ name, others }: NamedPlace): readonly string[] {
  return others === '' ? [name] : [name, ...others.split(',')];
}

function startsOf(names: readonly string[]): Uint32Array {
  const starts = new Uint32Array(names.length);
  let at = 1;
  for (const [n, name] of names.entries()) {
    starts[n] = at;
    at += name.length + 1;
  }
  return starts;
}

function hasWord(name: string, wanted: string): boolean {
  return name.startsWith(wanted) || name.includes(` ${wanted}`);
}

interface Ranked {
  readonly place: NamedPlace;
  readonly km: number;
}

function withoutTwins(found: readonly Ranked[], limit: number): readonly Ranked[] {
  const kept: Ranked[] = [];
  for (const one of found) {
    if (kept.length === limit) break;
    if (!kept.some(({ place }) => isTwin(place, one.place))) kept.push(one);
  }
  return kept;
}

function isTwin(a: NamedPlace, b: NamedPlace): boolean {
  return foldedName(a.name) === foldedName(b.name) && kilometres(a, b) < SAME_KM;
}
