import { type Demand, type EntryState, originOfEntry } from '@sitlog/situation';
import { type Ruling } from '../ruling.js';
import { weigh } from '../weigh.js';
import { type Placement } from './placement.js';
import { sayingOf } from './speaking.js';
import { type TalksCircumstances } from './talks-at.js';
import { type Way, wayOf } from './way.js';

/** A demand as one origin tells it. */
export interface Telling {
  readonly entry: string;
  readonly origin: string;
  readonly placement: Placement;
  readonly kind: 'demand' | 'condition' | 'ultimatum';
  readonly way: Way;
  readonly by: string;
  readonly of: string | null;
  readonly what: string;
  readonly before: string | null;
  readonly consequence: string | null;
}

/** The last word of each origin on what is demanded, and the tellings set aside. */
export interface Tellings {
  readonly tellings: readonly Telling[];
  readonly aside: readonly Ruling[];
}

const KINDS: Readonly<Record<string, Telling['kind']>> = {
  'talks.condition_set': 'condition',
  'talks.ultimatum': 'ultimatum',
};

/** What is demanded, by the entries in force that tell it: the last word of each origin, side by side. */
export function tellingsOf(
  demand: string,
  entries: readonly EntryState[],
  circumstances: TalksCircumstances,
): Tellings {
  const told = new Map(entries.flatMap((entry) => blockOf(entry, demand)));
  const accounts = [...told.values()].map(({ entry, block }) => {
    const { deadline, status, ...terms } = block;
    return sayingOf(entry, { demand, part: 'terms', value: JSON.stringify(terms) });
  });
  const { rulings } = weigh(accounts, { facet: 'talks', exclusive: true }, circumstances);
  return {
    tellings: rulings.flatMap(({ account, verdict }) => {
      const one = told.get(account.entryNo);
      if (one === undefined) return [];
      if (verdict === 'counts') return [tellingIn(one, 'definite', circumstances)];
      return verdict === 'possible' ? [tellingIn(one, 'possible', circumstances)] : [];
    }),
    aside: rulings.filter(({ verdict }) => verdict !== 'counts' && verdict !== 'possible'),
  };
}

interface Told {
  readonly entry: EntryState;
  readonly block: Demand;
}

function blockOf(entry: EntryState, demand: string): readonly (readonly [string, Told])[] {
  const block = entry.content.demand;
  return block?.id === demand ? [[entry.entryNo, { entry, block }]] : [];
}

function tellingIn(
  { entry, block }: Told,
  placement: Placement,
  circumstances: TalksCircumstances,
): Telling {
  return {
    entry: entry.entryNo,
    origin: originOfEntry(entry),
    placement,
    kind: KINDS[entry.content.kind] ?? 'demand',
    way: wayOf(entry, block, circumstances),
    by: block.by,
    of: block.of ?? null,
    what: block.what,
    before: block.before ?? null,
    consequence: block.consequence ?? null,
  };
}
