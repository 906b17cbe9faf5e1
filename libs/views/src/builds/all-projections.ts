import { accountsProjection } from '../accounts/accounts.projection.js';
import { commandsProjection } from '../commands/commands.projection.js';
import { entriesProjection } from '../entries/entries.projection.js';
import { logHealthProjection } from '../log-health/log-health.projection.js';
import { figuresProjection } from '../figures/figures.projection.js';
import { type Projection } from '../projection/projection.js';
import { shiftsProjection } from '../people/shifts.projection.js';
import { reportsProjection } from '../reports/reports.projection.js';
import { situationsProjection } from '../situations/situations.projection.js';

/** The projections of this release. */
export const PROJECTIONS: readonly Projection[] = [
  situationsProjection,
  entriesProjection,
  accountsProjection,
  figuresProjection,
  commandsProjection,
  logHealthProjection,
  reportsProjection,
  shiftsProjection,
];

/** Names and versions in one word: a file of views is good for exactly one such word. */
export function generationOf(projections: readonly Projection[]): string {
  return projections.map(({ name, version }) => `${name}${version}`).join('-');
}
