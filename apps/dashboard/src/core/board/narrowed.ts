import { type FacetResponse, type PropositionResponse } from '@sitlog/api-types';
import { subjectOf } from './proposition-id.js';

/** To what a board is narrowed, each part as the address says it. */
export interface Narrowing {
  /** One line of the board. */
  readonly facet?: string;
  readonly subject?: string;
  /** A state of answers, or `stale` for those that are old. */
  readonly only?: string;
}

/** The parts of a narrowing, in the order in which they are offered. */
export const NARROWED_BY = ['facet', 'subject', 'only'] as const;

/** The narrowing that parameters of an address ask for. */
export function narrowingOf(params: Readonly<Record<string, string>>): Narrowing {
  return Object.fromEntries(
    NARROWED_BY.flatMap((part) => (params[part] === undefined ? [] : [[part, params[part]]])),
  );
}

/** What a narrowing leaves of a board: a line alone is whole; of a subject or a state there are answers alone, and the alerts of the subject. */
export function linesNarrowed(
  facets: readonly FacetResponse[],
  { facet, subject, only }: Narrowing,
): readonly FacetResponse[] {
  const lines = facet === undefined ? facets : facets.filter((line) => line.facet === facet);
  if (subject === undefined && only === undefined) return lines;
  return lines.flatMap((line) => {
    const propositions = line.propositions.filter((one) => fits(one, { subject, only }));
    const raised = (only === undefined ? (line.raised ?? []) : []).filter(
      (alert) => alert.subject === subject,
    );
    if (propositions.length + raised.length === 0) return [];
    return [{ facet: line.facet, propositions, ...(raised.length > 0 ? { raised } : {}) }];
  });
}

function fits(
  { id, state, stale }: PropositionResponse,
  { subject, only }: { subject: string | undefined; only: string | undefined },
): boolean {
  const isOf = subject === undefined || subjectOf(id) === subject;
  return isOf && (only === undefined || (only === 'stale' ? stale : state === only));
}

/** What a board can be narrowed to: its lines, the subjects of its answers, and how these stand, as often as each is there. */
export function narrowingChoices(
  facets: readonly FacetResponse[],
): Readonly<Record<(typeof NARROWED_BY)[number], ReadonlyMap<string, number>>> {
  const all = facets.flatMap(({ propositions }) => propositions);
  const stale = all.filter((one) => one.stale).length;
  const states = counted(all.map(({ state }) => state));
  return {
    facet: new Map(facets.map(({ facet, propositions }) => [facet, propositions.length])),
    subject: counted(all.map(({ id }) => subjectOf(id))),
    only: stale === 0 ? states : new Map([...states, ['stale', stale]]),
  };
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    [...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]),
  );
}

/** So many answers do some lines have. */
export function answersIn(facets: readonly FacetResponse[]): number {
  return facets.reduce((sum, { propositions }) => sum + propositions.length, 0);
}
