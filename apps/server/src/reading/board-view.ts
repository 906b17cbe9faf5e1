import { type Derived, RULE_SET } from '@sitlog/board';
import { type Facet, FACETS } from '@sitlog/situation';
import { wire, wireMoment } from './entry-view.js';
import { type Asked, statedMoments } from './moments.js';

/** What stands in a facet's line beside its propositions, by facet. */
export const PARTS = {
  talks: ['demands', 'forecasts'],
  alerts: ['raised'],
} as const satisfies Partial<Record<Facet, readonly string[]>>;
export type Part = (typeof PARTS)[keyof typeof PARTS][number];

/** A proposition as the board shows it, with the facet in whose line it stands, or something else that stands there. */
export interface ShownProposition {
  readonly facet: Facet;
  /** Absent: it is a proposition. */
  readonly part?: Part;
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}

/** Propositions as they are answered. */
export function shown(propositions: readonly Derived[]): readonly ShownProposition[] {
  return propositions.map((derived) => ({
    facet: derived.facet,
    id: derived.id,
    view: propositionView(derived),
  }));
}

/** The board as it is answered. */
export function boardView(
  asked: Asked,
  propositions: readonly ShownProposition[],
): Readonly<Record<string, unknown>> {
  const byFacet = Map.groupBy(propositions, ({ facet }) => facet);
  return {
    ...statedMoments(asked),
    ruleSet: RULE_SET,
    facets: FACETS.flatMap((facet) => {
      const own = byFacet.get(facet);
      return own === undefined ? [] : [{ facet, ...lineOf(facet, own) }];
    }),
  };
}

function lineOf(
  facet: Facet,
  own: readonly ShownProposition[],
): Readonly<Record<string, readonly ShownProposition['view'][]>> {
  const inPart = (part?: Part): readonly ShownProposition['view'][] =>
    own.filter((one) => one.part === part).map(({ view }) => view);
  const parts: readonly Part[] = facet === 'talks' || facet === 'alerts' ? PARTS[facet] : [];
  return {
    propositions: inPart(),
    ...Object.fromEntries(parts.map((part) => [part, inPart(part)])),
  };
}

/** One proposition as it is answered, without its facet. */
export function propositionView({ facet, ...derived }: Derived): Readonly<Record<string, unknown>> {
  return {
    ...derived,
    values: derived.values.map((value) => ({ ...value, since: wire(value.since) })),
    possible: derived.possible.map(({ from, to, ...possible }) => ({
      ...possible,
      from: wireMoment(from),
      to: wireMoment(to),
    })),
    since: derived.since === undefined ? null : wire(derived.since),
  };
}
