import { type FigureKey } from '@sitlog/situation';
import { type Placement } from './placement.js';

/** The id of a group: what its figures count and of what, in readable parts; groups differ where a part does. */
export function groupId(
  key: FigureKey,
  { of, availability, origins = [], destinations = [] }: Omit<Placement, 'facet'>,
): string {
  const { sex, age, status, area } = key.disaggregation ?? {};
  const way = { from: origins.join('+'), to: destinations.join('+') };
  const place = { of: of.join('+'), availability, ...way };
  const parts = { sex, age, status, area, ...place, excludes: key.excludes };
  const named = Object.entries(parts).flatMap(([name, part]) =>
    part === undefined || part === '' ? [] : [`${name}=${part}`],
  );
  return [key.measure, key.unit, key.stockFlow, key.scope, ...named].map(escaped).join('/');
}

function escaped(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('/', '%2F');
}
