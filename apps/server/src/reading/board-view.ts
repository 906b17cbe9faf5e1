import { type Derived, type OverrideInForce, RULE_SET } from '@sitlog/board';
import { type Facet, FACETS } from '@sitlog/situation';
import { type BoardMoments, readBoard, readFigures } from '@sitlog/views';
import { figuresView } from './figures-view.js';
import { wire, wireMoment } from './entry-view.js';
import { type Asked, statedMoments } from './moments.js';

/** A proposition, or figures that count the same, as the board shows it, with the facet in whose line it stands. */
export interface ShownProposition {
  readonly part?: 'figures';
  readonly facet: Facet;
  readonly id: string;
  readonly view: Readonly<Record<string, unknown>>;
}

/** Flows of many periods stand side by side: of more than this the board lists the newest. */
const MOST_FIGURES = 50;

/** Everything on the board of a situation at two moments, as it is answered. */
export function shownAt(
  { db, situation }: Pick<Asked, 'db' | 'situation'>,
  moments: BoardMoments,
): readonly ShownProposition[] {
  const figures = readFigures(db, situation, moments).map((group) => ({
    part: 'figures' as const,
    facet: group.facet,
    id: group.id,
    view: figuresView(group, MOST_FIGURES),
  }));
  return [...shown(readBoard(db, situation, moments)), ...figures];
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
      if (own === undefined) return [];
      const views = (part?: 'figures'): readonly unknown[] =>
        own.filter((one) => one.part === part).map(({ view }) => view);
      const figures = views('figures');
      return [{ facet, propositions: views(), ...(figures.length === 0 ? {} : { figures }) }];
    }),
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
