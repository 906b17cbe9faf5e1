import { type Bounds, type EntryState, type Micros } from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Circumstances, type Derived } from '../rule/derive.js';

/** What demands and forecasts are read from: all of it as of the known moment. */
export interface TalksRecord {
  /** Name of each registered subject of a type of which demands are (`demandTypesIn`), by id. */
  readonly demands: ReadonlyMap<string, string>;
  /** At least the entries that speak of one, those with a forecast, and those that relate to either or to which they relate. */
  readonly entries: readonly EntryState[];
  /** `<demand>/status` as the board answers it. */
  readonly statusOf: (demand: string) => Derived | undefined;
}

/** What reading them consults besides the record. */
export interface TalksCircumstances extends Circumstances {
  readonly vocabulary: Vocabulary;
  /** The side of a registered actor; undefined: none, or not registered. */
  readonly sideOfActor: (actor: string) => string | undefined;
  /** A plain date from its first moment to the first one after it; without a zone, in that of the situation. */
  readonly dayOf: (date: string, zone: string | undefined) => DefiniteBounds;
}

/** Bounds that are both known. */
export interface DefiniteBounds extends Bounds {
  readonly earliest: Micros;
  readonly latest: Micros;
}

/** The types of subject that are demands: of them kinds say that one is set. */
export function demandTypesIn({ kinds }: Vocabulary): ReadonlySet<string> {
  return new Set(
    kinds.all.flatMap(({ setsDemand, speaksOf }) =>
      setsDemand === undefined || speaksOf === undefined ? [] : [speaksOf],
    ),
  );
}
