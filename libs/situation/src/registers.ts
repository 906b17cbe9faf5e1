import { type SourceType } from './vocabulary/attribution.js';
import { type Reliability } from './vocabulary/grades.js';
import { type PlacePrecision } from './vocabulary/places.js';
import { type Aspect, aspectsOf, type SubjectType } from './vocabulary/subjects.js';

/** A source; side and reliability are dated judgements: each change is an event with its own known time. */
export interface Source {
  readonly name: string;
  readonly type: SourceType;
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

/** A named place; lat and lon in degrees (WGS 84) are indicative to its precision. */
export interface Place {
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision?: PlacePrecision;
  readonly radiusM?: number;
  readonly pcode?: string;
  readonly note?: string;
}

/** What propositions are about: an agreement, an evacuation, an area … with the aspects of its type and its own. */
export interface Subject {
  readonly type: SubjectType;
  readonly name: string;
  readonly aspects?: Readonly<Record<string, Aspect>>;
  readonly note?: string;
}

/** The registers of a situation: what entries refer to, by id. */
export interface Registers {
  readonly source: ReadonlyMap<string, Source>;
  readonly actor: ReadonlyMap<string, Actor>;
  readonly place: ReadonlyMap<string, Place>;
  readonly subject: ReadonlyMap<string, Subject>;
}

/** The name of a register. */
export type Register = keyof Registers;
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
export function aspectOf(subject: Subject, name: string): Aspect | undefined {
  const own = subject.aspects;
  if (own !== undefined && Object.hasOwn(own, name)) return own[name];
  const common = aspectsOf(subject.type);
  return Object.hasOwn(common, name) ? common[name] : undefined;
}

/** All aspects of a subject by name, its own before those of its type. */
export function allAspects(subject: Subject): Readonly<Record<string, Aspect>> {
  return { ...aspectsOf(subject.type), ...subject.aspects };
}

/** Splits a proposition's id `subject/aspect`. */
export function splitProposition(id: string): {
  readonly subject: string;
  readonly aspect: string;
} {
  const slash = id.indexOf('/');
  return { subject: id.slice(0, slash), aspect: id.slice(slash + 1) };
}
