import type { Act, Quantifier, StockFlow, TimePrecision } from '@sitlog/situation';
import { type Pack, SHIPPED, type Vocabulary, vocabularyOfPacks } from '@sitlog/vocabulary';
import { readFileSync } from 'node:fs';

/** Something registered, with the names by which a desk knows it; a name in brackets is its abbreviation. */
export interface RegisteredName {
  readonly id: string;
  /** Of a source or a subject. */
  readonly type?: string;
  readonly names: { readonly en: string; readonly ar: string };
  readonly also?: readonly string[];
  /** The place of which a place is a part. */
  readonly within?: string;
}

/** By what lines are read: the registers, packs, zone and moment of a situation. */
export interface ReadBy {
  readonly code: string;
  readonly timeZone: string;
  readonly now: string;
  readonly packs: readonly string[];
  readonly sources: readonly RegisteredName[];
  readonly actors: readonly RegisteredName[];
  readonly places: readonly RegisteredName[];
  readonly subjects: readonly RegisteredName[];
}

/** Bounds as RFC 3339 instants; null is open. */
export interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

/** A number as an entry has it, but for its scope; a `measure` of null is one that has to be asked for. */
export interface FigureRead {
  readonly measure: string | null;
  readonly unit?: string;
  readonly quantifier: Quantifier;
  readonly min?: number;
  readonly best?: number;
  readonly max?: number;
  readonly verbal?: string;
  /** Any of them is right. */
  readonly stockFlow?: readonly StockFlow[];
  readonly period?: Window;
  /** Told in words of our own: worth nothing to compare by letters. */
  readonly disaggregation?: Readonly<Record<string, string>>;
}

/**
 * What words of a line say. A list has the readings that are equally right; parts that are all right stand one by one.
 * Without `certainty` a reading is certain, whichever of the list it is.
 */
export type CorpusPart = {
  /** Where the words stand, in UTF-16 units; always whole words, with the particles that Arabic writes before them. */
  readonly start: number;
  readonly text: string;
  /**
   * `ask`: it must be marked as uncertain, and all of the list offered; of an empty list nothing is known, so nothing may be
   * guessed. `either`: the first of the list may be taken as certain, or be asked about.
   */
  readonly certainty?: 'ask' | 'either';
  /** To leave it out is no fault. */
  readonly optional?: true;
} & (
  | { readonly is: 'kind'; readonly codes: readonly string[] }
  /** `implied`: not named, but the only one that can be meant. */
  | { readonly is: 'subject'; readonly ids: readonly string[]; readonly implied?: true }
  /** `link` is the place in the chain of attribution, from the publisher (1) to the origin. */
  | {
      readonly is: 'source';
      readonly ids: readonly string[];
      readonly acts: readonly Act[];
      readonly link: number;
    }
  | { readonly is: 'place'; readonly ids: readonly string[]; readonly roles: readonly string[] }
  /** `described`: nobody is named, and the words go into the entry as they are. */
  | {
      readonly is: 'actor';
      readonly ids: readonly string[];
      readonly roles: readonly string[];
      readonly described?: true;
    }
  | {
      readonly is: 'time';
      readonly of: readonly ('occurred' | 'uttered')[];
      readonly spans: readonly (Window & { readonly precision: TimePrecision })[];
    }
  /** From when to when what is told holds. */
  | { readonly is: 'window'; readonly spans: readonly Window[] }
  /** A time to come of what is planned or expected: it must never be recorded as that of something that happened. */
  | { readonly is: 'ahead'; readonly spans: readonly Window[] }
  | { readonly is: 'deadline'; readonly moments: readonly string[] }
  | {
      readonly is: 'demand';
      readonly by?: readonly string[];
      readonly of?: readonly string[];
      readonly deadline?: string;
      readonly consequence?: string;
    }
  | { readonly is: 'figure'; readonly figures: readonly FigureRead[] }
);

/** A line as somebody types it, and what it says. */
export interface CorpusLine {
  readonly id: string;
  readonly language: 'en' | 'ar';
  readonly line: string;
  readonly parts: readonly CorpusPart[];
  /** Headlines that are right, the best first. The line as typed is right as well: it loses nothing. */
  readonly headlines: readonly string[];
  /** Codes and ids that would record something false, whether or not they were asked about first. */
  readonly never?: readonly string[];
  readonly note?: string;
}

/**
 * The sets: of A and C the author of a parser may see every line, by B it is only measured. D was written, with its readings,
 * before it was known how they are read. Lines that tell nearly the same in both languages are in one set.
 */
export const SETS = ['a', 'b', 'c', 'd'] as const;
export const NAMES = ['aleppo', 'derna', 'iraq-outage', 'khartoum-cholera'] as const;

/** A file of the corpus, by its name below this folder. */
export function corpusFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as unknown;
}

/** The situation by which the lines of that name are read. */
export const readBy = (name: (typeof NAMES)[number]): ReadBy =>
  corpusFile(`situations/${name}`) as ReadBy;

/** The lines of a situation in one of the sets. */
export const linesOf = (
  name: (typeof NAMES)[number],
  set: (typeof SETS)[number],
): readonly CorpusLine[] => corpusFile(`lines-${set}/${name}`) as readonly CorpusLine[];

/** What the packs say that a situation of the corpus has adopted. */
export function wordsOf({ packs }: ReadBy): Vocabulary {
  const adopted = packs.flatMap((name): readonly Pack[] =>
    SHIPPED.filter(({ pack }) => pack === name),
  );
  return vocabularyOfPacks(adopted);
}
