import { type Vocabulary } from '@sitlog/vocabulary';
import { type AdoptedVocabulary } from './vocabulary/packs/adopted.js';
import { type Aspect, aspectsOf } from './vocabulary/aspects.js';
import { DESK } from './vocabulary/attribution.js';
import { type PlaceGeometry } from './geometry/geometry.js';
import { countedAs, type Merged } from './identity.js';
import { type Reliability } from './vocabulary/grades.js';
import { type PlacePrecision } from './vocabulary/places.js';

/** A source; side and reliability are dated judgements: each change is an event with its own known time. */
export interface Source {
  readonly name: string;
  readonly type: string;
  readonly side?: string;
  readonly interest?: string;
  readonly reliability: Reliability;
  readonly note?: string;
}

/** A party, group, body or population that acts or is acted upon. */
export interface Actor {
  readonly name: string;
  readonly side?: string;
  readonly note?: string;
}

/** A named place; lat and lon in degrees (WGS 84) are indicative to its precision, and its geometry is the ground that it takes up. */
export interface Place {
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision?: PlacePrecision;
  readonly radiusM?: number;
  readonly geometry?: PlaceGeometry;
  /** Who says where it is: a gazetteer, a map, a message. */
  readonly positionFrom?: string;
  readonly pcode?: string;
  readonly note?: string;
}

/** What propositions are about: an agreement, an evacuation, an area … with the aspects of its type and its own. */
export interface Subject {
  readonly type: string;
  readonly name: string;
  readonly aspects?: Readonly<Record<string, Aspect>>;
  /** The sources whose act an aspect of it is, by aspect (rule 4a). */
  readonly authorities?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** The registers of a situation: what entries refer to, by id, and the vocabulary in which they are told. */
export interface Registers {
  readonly vocabulary: AdoptedVocabulary;
  readonly source: ReadonlyMap<string, Source>;
  readonly actor: ReadonlyMap<string, Actor>;
  readonly place: ReadonlyMap<string, Place>;
  readonly subject: ReadonlyMap<string, Subject>;
  /** The sources and actors that turned out to be other ones. */
  readonly merged: Merged;
}

/** The sources of a situation, each found by its id, and those that were merged. */
export interface Sources {
  readonly source: Pick<Registers['source'], 'get'>;
  readonly merged: { readonly source: Pick<Merged['source'], 'get'> };
}

/**
 * The registered source that an origin counts as. The desk is none, though older logs may have registered one of its name.
 */
export function sourceOf(origin: string, { source, merged }: Sources): Source | undefined {
  return origin === DESK ? undefined : source.get(countedAs(origin, merged.source));
}

/** The name of a register. */
export type Register = 'source' | 'actor' | 'place' | 'subject';
/** An item of any register. */
export type RegisterItem = Source | Actor | Place | Subject;

/** Pairs of sides that oppose each other. */
export type Opposing = readonly (readonly [string, string])[];

const NEUTRAL: ReadonlySet<string | undefined> = new Set([undefined, '', 'neutral', 'civilian']);

/** Whether a side is none that opposes any other (rule 7). */
export function isNeutral(side: string | undefined): boolean {
  return NEUTRAL.has(side);
}

/** The pairs of which both are sides: those with a neutral one, which were taken once, oppose nobody. */
export function withoutNeutral(opposing: Opposing): Opposing {
  return opposing.filter((pair) => !pair.some(isNeutral));
}

/** One aspect of a subject: its own first, then its type's; undefined when it has none of that name. */
export function aspectOf(
  subject: Subject,
  name: string,
  vocabulary: Vocabulary,
): Aspect | undefined {
  const own = subject.aspects;
  if (own !== undefined && Object.hasOwn(own, name)) return own[name];
  const common = aspectsOf(subject.type, vocabulary);
  return Object.hasOwn(common, name) ? common[name] : undefined;
}

/** All aspects of a subject by name, those of its type before its own. */
export function allAspects(
  subject: Subject,
  vocabulary: Vocabulary,
): Readonly<Record<string, Aspect>> {
  const common = aspectsOf(subject.type, vocabulary);
  return subject.aspects === undefined ? common : { ...common, ...subject.aspects };
}

/** Splits a proposition's id `subject/aspect`. */
export function splitProposition(id: string): {
  readonly subject: string;
  readonly aspect: string;
} {
  const slash = id.indexOf('/');
  return { subject: id.slice(0, slash), aspect: id.slice(slash + 1) };
}

/** The source whose act an aspect of a subject is, where the subject names one (rule 4a). */
export function authorityIn(subject: Subject | undefined, aspect: string): string | undefined {
  const authorities = subject?.authorities ?? {};
  return Object.hasOwn(authorities, aspect) ? authorities[aspect] : undefined;
}
