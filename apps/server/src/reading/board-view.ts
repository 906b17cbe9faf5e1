import {
  BOARD_FACETS,
  type BoardFacet,
  type Derived,
  type OverrideInForce,
  type Piece,
  PIECE_PARTS,
  RULE_SET,
} from '@sitlog/board';
import {
  type BoardResponse,
  type CheckResponse,
  type DemandResponse,
  type FacetResponse,
  type FiguresResponse,
  type ForecastResponse,
  type OverrideResponse,
  type PropositionResponse,
  type RaisedAlertResponse,
} from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { wire, wireMoment } from './entry-view.js';
import { type Asked, statedMoments } from './moments.js';
import { type Plain } from './plain.js';

/** What can stand in a facet's line beside its propositions. */
export const PARTS = [...PIECE_PARTS, 'checks'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that a facet lists even where there is nothing in them. */
const ALWAYS: Readonly<Partial<Record<BoardFacet, readonly Part[]>>> = {
  talks: ['demands', 'forecasts'],
  alerts: ['raised'],
};

/** Something that stands in a line of the board, as it is answered. */
export type ShownView =
  | PropositionResponse
  | FiguresResponse
  | DemandResponse
  | ForecastResponse
  | RaisedAlertResponse
  | CheckResponse;

/** A proposition as the board shows it, with the facet in whose line it stands, or something else that stands there. */
export interface ShownProposition {
  readonly facet: BoardFacet;
  /** Absent: it is a proposition. */
  readonly part?: Part;
  readonly id: string;
  readonly view: ShownView;
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
): Plain<BoardResponse> {
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

function lineOf(facet: BoardFacet, own: readonly ShownProposition[]): Omit<FacetResponse, 'facet'> {
  const inPart = (part?: Part): readonly ShownView[] =>
    own.filter((one) => one.part === part).map(({ view }) => view);
  const listed = PARTS.filter(
    (part) => ALWAYS[facet]?.includes(part) === true || inPart(part).length > 0,
  );
  return {
    // What stands in no part is a proposition.
    propositions: inPart() as readonly PropositionResponse[],
    ...Object.fromEntries(listed.map((part) => [part, inPart(part)])),
  };
}

/** One proposition as it is answered, without its facet. */
export function propositionView({
  facet,
  override,
  ...derived
}: Derived): Plain<PropositionResponse> {
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

function overrideView({ from, expiresAt, ...override }: OverrideInForce): Plain<OverrideResponse> {
  return { ...override, from: formatInstant(from), expiresAt: formatInstant(expiresAt) };
}
