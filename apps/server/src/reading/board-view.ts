import {
  BOARD_FACETS,
  type BoardFacet,
  type Derived,
  type OverrideInForce,
  type Piece,
  PIECE_PARTS,
  RULE_SET,
} from '@sitlog/board';
import { wire, wireMoment } from './entry-view.js';
import { type Asked, statedMoments } from './moments.js';

/** What can stand in a facet's line beside its propositions. */
export const PARTS = [...PIECE_PARTS, 'checks'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that a facet lists even where there is nothing in them. */
const ALWAYS: Readonly<Partial<Record<BoardFacet, readonly Part[]>>> = {
  talks: ['demands', 'forecasts'],
  alerts: ['raised'],
};

/** A proposition as the board shows it, with the facet in whose line it stands, or something else that stands there. */
export interface ShownProposition {
  readonly facet: BoardFacet;
  /** Absent: it is a proposition. */
  readonly part?: Part;
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
  /** What is shown, where it is a piece of the board. */
  readonly piece?: Piece;
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
    facets: BOARD_FACETS.flatMap((facet) => {
      const own = byFacet.get(facet);
      return own === undefined ? [] : [{ facet, ...lineOf(facet, own) }];
    }),
  };
}

function lineOf(
  facet: BoardFacet,
  own: readonly ShownProposition[],
): Readonly<Record<string, readonly ShownProposition['view'][]>> {
  const inPart = (part?: Part): readonly ShownProposition['view'][] =>
    own.filter((one) => one.part === part).map(({ view }) => view);
  const listed = PARTS.filter(
    (part) => ALWAYS[facet]?.includes(part) === true || inPart(part).length > 0,
  );
  return {
    propositions: inPart(),
    ...Object.fromEntries(listed.map((part) => [part, inPart(part)])),
  };
}

/** One proposition as it is answered, without its facet. */
export function propositionView({
  facet,
  override,
  ...derived
}: Derived): Readonly<Record<string, unknown>> {
  return {
    ...derived,
    ...(override === undefined ? {} : { override: overrideView(override) }),
    values: derived.values.map((value) => ({ ...value, since: wire(value.since) })),
    possible: derived.possible.map(({ from, to, ...possible }) => ({
      ...possible,
      from: wireMoment(from),
      to: wireMoment(to),
    })),
    since: derived.since === undefined ? null : wire(derived.since),
  };
}

function overrideView({
  from,
  expiresAt,
  ...override
}: OverrideInForce): Readonly<Record<string, unknown>> {
  return { ...override, from: wireMoment(from), expiresAt: wireMoment(expiresAt) };
}
