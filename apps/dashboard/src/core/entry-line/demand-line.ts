import { type NamedItem, type Parsed } from '@sitlog/line-reading';
import { itemId } from '../setup/item-id.js';
import { partsOf } from './compose.js';

/** What a demand is to the board: a subject, of which entries tell. */
const DEMAND = 'demand';
/** Longest name of a subject. */
const NAME_MAX = 200;

/** The demand of which a line tells. */
export interface DemandOfLine {
  readonly id: string;
  /** What has to be registered before, where the line names none that is. */
  readonly isNew?: { readonly name: string; readonly type: string };
}

/** The demand of which a line tells: one of the subjects that it names, else a new one, called by its terms. */
export function demandOf(
  parsed: Parsed,
  subjects: readonly Pick<NamedItem, 'id' | 'type'>[],
  now: number,
): DemandOfLine | undefined {
  const [part] = partsOf(parsed, 'demand');
  if (part === undefined) return undefined;
  const named = new Set(partsOf(parsed, 'subject').map(({ id }) => id));
  const isNamed = subjects.find(({ id, type }) => type === DEMAND && named.has(id));
  if (isNamed !== undefined) return { id: isNamed.id };
  const name = part.demand.terms.slice(0, NAME_MAX).trim();
  const taken = new Set(subjects.map(({ id }) => id));
  return { id: itemId(name, 'subjects', taken, now), isNew: { name, type: DEMAND } };
}
