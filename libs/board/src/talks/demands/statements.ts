import { type Demand, type EntryState, originOfEntry } from '@sitlog/situation';
import { rulingsOnAll, weighed } from '../../rule/apply-rules.js';
import { type Ruling } from '../../rule/ruling.js';
import { type WeighedAspect } from '../../rule/weighing/word.js';
import { type Certainty } from '../certainty.js';
import { demandAccount } from './demand-accounts.js';
import { type TalksCircumstances } from '../talks-context.js';
import { type Provenance, provenanceOf } from './provenance.js';

/** A demand as one origin tells it. */
export interface DemandStatement {
  readonly entry: string;
  readonly origin: string;
  readonly placement: Certainty;
  readonly kind: 'demand' | 'condition' | 'ultimatum';
  readonly way: Provenance;
  readonly by: string;
  readonly of: string | null;
  readonly what: string;
  readonly before: string | null;
  readonly consequence: string | null;
}

/** The last word of each origin on what is demanded, and the tellings set aside. */
interface DemandStatements {
  readonly tellings: readonly DemandStatement[];
  readonly excluded: readonly Ruling[];
}

const TERMS: WeighedAspect = { facet: 'talks', exclusive: true, sideBySide: true };

/** What is demanded, by the entries in force that tell it: the last word of each origin, side by side. */
export function statementsOf(
  demand: string,
  entries: readonly EntryState[],
  circumstances: TalksCircumstances,
): DemandStatements {
  const told = new Map(entries.flatMap((entry) => blockOf(entry, demand)));
  const accounts = [...told.values()].map(({ entry, block }) => {
    const { deadline, status, ...terms } = block;
    return demandAccount(entry, { demand, part: 'terms', value: JSON.stringify(terms) });
  });
  const rulings = rulingsOnAll(weighed(accounts, TERMS, circumstances));
  return {
    tellings: rulings.flatMap(({ word, verdict }) => {
      const one = told.get(word.account.entryNo);
      if (one === undefined) return [];
      if (verdict === 'counts') return [statementIn(one, 'definite', circumstances)];
      return verdict === 'possible' ? [statementIn(one, 'possible', circumstances)] : [];
    }),
    excluded: rulings.filter(({ verdict }) => verdict !== 'counts' && verdict !== 'possible'),
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

function statementIn(
  { entry, block }: Told,
  placement: Certainty,
  circumstances: TalksCircumstances,
): DemandStatement {
  return {
    entry: entry.entryNo,
    origin: circumstances.originAs(originOfEntry(entry)),
    placement,
    kind: circumstances.vocabulary.kinds.get(entry.content.kind)?.setsDemand ?? 'demand',
    way: provenanceOf(entry, block, circumstances),
    by: block.by,
    of: block.of ?? null,
    what: block.what,
    before: block.before ?? null,
    consequence: block.consequence ?? null,
  };
}
