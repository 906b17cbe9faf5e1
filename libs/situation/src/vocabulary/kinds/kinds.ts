import { COMMON_KINDS } from './kinds-common.js';
import { CONFLICT_KINDS } from './kinds-conflict.js';
import { HUMANITARIAN_KINDS } from './kinds-humanitarian.js';
import { type KindRow } from './kind-row.js';

/** Every kind of development by its stable code `family.kind`. */
export const KINDS: Readonly<Record<string, KindRow>> = {
  ...CONFLICT_KINDS,
  ...HUMANITARIAN_KINDS,
  ...COMMON_KINDS,
};

/** The row of a kind; undefined for a code that this release does not know. */
export function kindRow(code: string): KindRow | undefined {
  return Object.hasOwn(KINDS, code) ? KINDS[code] : undefined;
}

/** The first level of a kind's code: `hostilities` of `hostilities.shelling`. */
export function familyOf(code: string): string {
  return code.slice(0, code.indexOf('.'));
}

/** Whether entries of this kind may feed a factual facet: forecasts, analysis and background never do. */
export function feedsFacts(code: string): boolean {
  return (
    code !== 'statement.forecast' &&
    code !== 'statement.analysis' &&
    familyOf(code) !== 'background'
  );
}
