import { type Act, type Quantifier, type StockFlow } from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Reading, type TimeContext } from '../time-phrase/time-phrase.js';

/** Something registered, by all names by which a desk knows it. */
export interface KnownName {
  readonly id: string;
  readonly names: readonly string[];
  readonly type?: string | undefined;
}

/** By what natural words are read: what is registered and adopted, and when and where they are written. */
export interface ReadBy extends TimeContext {
  readonly sources: readonly KnownName[];
  readonly actors: readonly KnownName[];
  readonly places: readonly KnownName[];
  readonly subjects: readonly KnownName[];
  readonly vocabulary: Vocabulary;
}

/** Bounds in milliseconds since 1970; null is open. */
export interface OpenSpan {
  readonly from: number | null;
  readonly to: number | null;
}

/** A number as it was told; a `measure` of null has to be asked for. */
export interface ReadFigure {
  readonly measure: string | null;
  readonly unit?: string | undefined;
  readonly quantifier: Quantifier;
  readonly min?: number | undefined;
  readonly best?: number | undefined;
  readonly max?: number | undefined;
  readonly verbal?: string | undefined;
  readonly stockFlow: StockFlow;
  readonly period?: OpenSpan | undefined;
}

/** Who demands what of whom, until when, and what is to follow. */
export interface ReadDemand {
  readonly terms: string;
  readonly by: readonly string[];
  readonly of: readonly string[];
  readonly deadline?: number | undefined;
  readonly consequence?: string | undefined;
}

/** What the words of a line say: of one choice they are certain, of several one has to be asked for, of none nothing is known. */
export type SpokenPart = {
  readonly start: number;
  readonly end: number;
  /** It may be the only choice and yet has to be asked about. */
  readonly isAsked?: boolean;
} & (
  | { readonly is: 'kind'; readonly choices: readonly string[] }
  | { readonly is: 'subject'; readonly choices: readonly string[] }
  | {
      readonly is: 'source';
      readonly choices: readonly string[];
      readonly act: Act;
      /** Its place in the chain of attribution, from the publisher (1) to the origin. */
      readonly link: number;
    }
  | { readonly is: 'place'; readonly choices: readonly string[]; readonly role: string }
  | { readonly is: 'actor'; readonly choices: readonly string[]; readonly role: string }
  | { readonly is: 'time'; readonly choices: readonly Reading[] }
  /** From when to when something holds; a time to come, at which nothing has happened yet. */
  | { readonly is: 'window' | 'ahead'; readonly choices: readonly OpenSpan[] }
  | { readonly is: 'deadline'; readonly choices: readonly number[] }
  | { readonly is: 'demand'; readonly choices: readonly ReadDemand[] }
  | { readonly is: 'figure'; readonly choices: readonly ReadFigure[] }
);

/** Parts of one sort. */
export type PartOf<Is extends SpokenPart['is']> = Extract<SpokenPart, { readonly is: Is }>;

/** Whether a part can be recorded without a question. */
export function isCertain({ choices, isAsked }: SpokenPart): boolean {
  return choices.length === 1 && isAsked !== true;
}
