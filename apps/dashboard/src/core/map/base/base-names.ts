import { type Language } from '@sitlog/words';
import { type Box, boxesMeet, labelBox } from '../cluster.js';

/** A name of the base map and where it stands. */
export interface BaseName {
  readonly lon: number;
  readonly lat: number;
  readonly kind: string;
  /** The smaller the more important. */
  readonly rank: number;
  readonly name: string;
  /** Other names by their language. */
  readonly inOther: Readonly<Partial<Record<Language, string>>>;
}

/** What tiles say of a place. */
type Told = Readonly<Record<string, unknown>>;

/** A name of a place of the tiles, if it has any. */
export function baseNameOf(
  [lon, lat]: readonly [number, number],
  told: Told,
): BaseName | undefined {
  const name = textIn(told, 'name') ?? textIn(told, 'name:en');
  if (name === undefined) return undefined;
  const inOther = { en: textIn(told, 'name:en') ?? name, ar: textIn(told, 'name:ar') ?? name };
  const rank = Number(told['sort_key'] ?? told['min_zoom'] ?? UNRANKED);
  return { lon, lat, kind: textIn(told, 'kind') ?? '', rank, name, inOther };
}

const UNRANKED = 1e9;

function textIn(told: Told, key: string): string | undefined {
  const text = told[key];
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Each name once, the most important first: neighbouring tiles may have it twice. */
export function eachOnce(names: readonly BaseName[]): readonly BaseName[] {
  const places = new Map(
    names.map((one) => [`${one.name} ${one.lon.toFixed(2)} ${one.lat.toFixed(2)}`, one]),
  );
  return [...places.values()].toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
}

/** Where names may stand. */
export interface NameRoom {
  readonly at: (point: readonly [number, number]) => readonly [x: number, y: number];
  readonly taken: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** A name that is drawn. */
interface StandingName {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Countries and their parts have no point. */
  readonly isWide: boolean;
}

const WIDE = new Set(['country', 'region']);
const MOST = 80;
const ABOVE = 9;
const EDGE = 18;

/** Which names are drawn, in a language: none where something else stands, be it ours or a more important one. */
export function standingNames(
  names: readonly BaseName[],
  lang: Language,
  room: NameRoom,
): readonly StandingName[] {
  const boxes: Box[] = [...room.taken];
  const standing: StandingName[] = [];
  for (const one of names) {
    if (standing.length >= MOST) break;
    const [x, y] = room.at([one.lon, one.lat]);
    const label = one.inOther[lang] ?? one.name;
    const isWide = WIDE.has(one.kind);
    const box = labelBox(label, x, isWide ? y : y - ABOVE);
    const isFree = isWithinRoom(box, room) && !boxes.some((other) => boxesMeet(box, other));
    if (!isFree) continue;
    boxes.push(box);
    standing.push({ x, y, label, isWide });
  }
  return standing;
}

function isWithinRoom({ x, y, halfWidth }: Box, { width, height }: NameRoom): boolean {
  return x > halfWidth && x < width - halfWidth && y > EDGE && y < height - EDGE;
}
