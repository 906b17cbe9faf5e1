import {
  type DemandResponse,
  type FigureLineResponse,
  type FiguresResponse,
  type PropositionResponse,
  type ValueResponse,
} from '@sitlog/api-types';

const NO_BOUNDS = { earliest: null, latest: null };

/** What one origin says, of grade B2. */
export function valueOf(value: string, other: Partial<ValueResponse> = {}): ValueResponse {
  return {
    value,
    state: 'reported',
    origins: ['src-sohr'],
    entries: ['ALE-001'],
    grade: { reliability: 'B', credibility: 2 },
    since: NO_BOUNDS,
    sinceOrigin: 'src-sohr',
    ...other,
  };
}

/** A question of the agreement, of which nothing is said. */
export function propositionOf(
  aspect: string,
  other: Partial<PropositionResponse> = {},
): PropositionResponse {
  return {
    id: `agr-1/${aspect}`,
    state: 'unknown',
    stale: false,
    ...{ values: [], denied: [], earlier: [], possible: [], abstentions: [], endings: [] },
    since: null,
    ...other,
  };
}

/** A figure of an entry, with one number. */
export function figureLineOf(
  entry: string,
  best: number,
  other: Partial<FigureLineResponse> = {},
): FigureLineResponse {
  return {
    ...{ entry, figure: 0, origin: 'src-sohr', assessment: false, credible: true },
    ...{ low: best, best, high: best, quantifier: 'exact_as_reported' },
    ...{ since: NO_BOUNDS, verification: 'unverified', places: [] },
    grade: { reliability: 'B', credibility: 2 },
    ...other,
  };
}

/** A group of figures of people killed, without any. */
export function figuresOf(other: Partial<FiguresResponse> = {}): FiguresResponse {
  return {
    ...{ id: 'g-1', measure: 'people.killed', unit: 'person', stockFlow: 'flow', of: [] },
    ...{ scope: 'in Fuah', lines: [], unlisted: 0, possible: [], assessments: [] },
    ...{ possibleAssessments: [], envelopes: [], preferred: [] },
    ...other,
  };
}

/** A demand that nobody has told of yet. */
export function demandOf(other: Partial<DemandResponse> = {}): DemandResponse {
  return {
    ...{ id: 'dem-1', name: 'Safe passage', life: 'open', reachedUs: null, allegedBy: [] },
    status: propositionOf('status'),
    ...{ tellings: [], saidToHavePassed: [], metBy: [], blocks: [] },
    deadlines: { state: 'none', given: [], possible: [], without: [] },
    ...other,
  };
}
