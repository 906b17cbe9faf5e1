import { isNeutral, type Opposing } from '@sitlog/situation';

/** Who stands on which side at the known moment (rule 7). */
export interface Sides {
  /** The side of an origin; undefined: neutral. */
  readonly sideOf: (origin: string) => string | undefined;
  readonly opposing: Opposing;
}

/** Whether one of these origins stands on no side. */
export function hasNeutral(origins: readonly string[], { sideOf }: Sides): boolean {
  return origins.some((origin) => isNeutral(sideOf(origin)));
}

/** Whether two of these origins stand on sides that oppose each other. */
export function hasOpposing(origins: readonly string[], { sideOf, opposing }: Sides): boolean {
  const sides = new Set(origins.map(sideOf));
  return opposing.some(([a, b]) => a !== b && sides.has(a) && sides.has(b));
}

/** Whether all of these origins stand on one and the same side. */
export function allOneSide(origins: readonly string[], sides: Sides): boolean {
  return !hasNeutral(origins, sides) && new Set(origins.map(sides.sideOf)).size === 1;
}
