import type { Pack } from '../pack.js';
import { aspectFaults } from './aspect-faults.js';
import { collisionFaults } from './collision-faults.js';
import { type PackFault } from './fault.js';
import { kindFaults } from './kind-faults.js';
import { nameFaults } from './name-faults.js';
import { rowFaults } from './row-faults.js';
import { scopeOf } from './scope.js';
import { shapeFaults } from './shape.js';

/**
 * What is wrong with a document that is to be adopted as a pack beside those that are adopted, each fault with its place and what to mend; none:
 * it is a `Pack`. An adopted version of the same pack counts as replaced.
 */
export function packFaults(document: unknown, adopted: readonly Pack[]): readonly PackFault[] {
  const faults = shapeFaults(document);
  if (faults.length > 0) return faults;
  const scope = scopeOf(document as Pack, adopted);
  return [
    ...rowFaults(scope),
    ...aspectFaults(scope),
    ...kindFaults(scope),
    ...collisionFaults(scope),
    ...nameFaults(scope.pack),
  ];
}
