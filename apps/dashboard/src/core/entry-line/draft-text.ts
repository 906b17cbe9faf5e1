import { type LinePart, type Parsed, quotedWord } from '@sitlog/line-reading';

/** Puts a part (`@pl-fua`) into a text in the place of the first of its sort, or at its end; an empty one takes it out. */
export function withPart(
  text: string,
  parsed: Parsed,
  is: LinePart['is'],
  written: string,
): string {
  const old = parsed.parts.find((part) => part.is === is);
  if (old === undefined) return written === '' ? text : `${text.trimEnd()} ${written} `.trimStart();
  return `${text.slice(0, old.start)}${written}${text.slice(old.end)}`;
}

/** A sigil with its word as it is written. */
export function sigilWord(sigil: string, word: string): string {
  return word === '' ? '' : `${sigil}${quotedWord(word)}`;
}

/** What of an entry another like it begins with: kind, sources, places, actors, subjects; not its words nor its time. */
interface Alike {
  readonly kind: string;
  readonly about: readonly string[];
  readonly places: readonly { readonly placeId?: string; readonly role: string }[];
  readonly actors: readonly { readonly actorId?: string; readonly role: string }[];
  readonly attribution: readonly { readonly sourceId?: string; readonly act: string }[];
}

/** The line with which another entry like one begins. */
export function lineLike({ kind, about, places, actors, attribution }: Alike): string {
  const parts = [
    `#${kind}`,
    ...attribution.map(({ sourceId, act }) => sourceId && `^${sourceId}:${act}`),
    ...places.map(({ placeId, role }) => placeId && `@${placeId}:${role}`),
    ...actors.map(({ actorId, role }) => `&${actorId ?? 'unknown'}:${role}`),
    ...about.map((id) => `+${id}`),
  ];
  return ` ${parts.filter((part) => part !== undefined && part !== '').join(' ')} `;
}
