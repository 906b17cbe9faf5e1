import { type EntryState, originOfEntry, startBounds, whyNotFact } from '@sitlog/situation';
import { type Derived } from '../../rule/derive.js';
import { type Excluded, excludedBy, leftOutOf } from '../excluded.js';
import { type DemandBlock, blocksOf } from './blocks.js';
import { type Deadlines, deadlinesOf } from './deadlines.js';
import { type Certainty } from '../certainty.js';
import { type IncomingTo } from '../incoming-relations.js';
import { type Begun, begunAmong, startIn } from './demand-accounts.js';
import { type TalksCircumstances } from '../talks-context.js';
import { type DemandStatement, statementsOf } from './statements.js';
import { bestProvenance, type Provenance } from './provenance.js';

/** An entry that reports something of a demand. */
interface DemandReport {
  readonly entry: string;
  readonly origin: string;
  readonly placement: Certainty;
}

/** A demand, condition or ultimatum as it stands at the valid moment. */
export interface DemandLine {
  readonly id: string;
  readonly name: string;
  /** The one value of its status; `contested` where there are several, `unknown` where there is none. */
  readonly life: string;
  readonly status: Derived;
  /** Null: nobody tells it. */
  readonly reachedUs: Provenance | null;
  /** The origins that tell it of another side. */
  readonly allegedBy: readonly string[];
  readonly tellings: readonly DemandStatement[];
  readonly deadlines: Omit<Deadlines, 'excluded'>;
  /** Entries that report that a deadline has passed: that is said, and changes no status. */
  readonly saidToHavePassed: readonly DemandReport[];
  /** Entries that say it is met, and those that fulfil what it asks by a relation, which changes no status. */
  readonly metBy: readonly (DemandReport & { readonly how: 'says_met' | 'fulfils' })[];
  readonly blocks: readonly DemandBlock[];
  readonly setAside: readonly Excluded[];
}

/** One demand of the register with everything that speaks of it. */
export interface DemandRecord {
  readonly id: string;
  readonly name: string;
  readonly status: Derived;
  /** The entries that speak of it, in order of their numbers. */
  readonly speaking: readonly EntryState[];
  readonly incoming: IncomingTo;
  readonly entry: (entryNo: string) => EntryState | undefined;
}

/** A demand as it stands at the valid moment. */
export function demandLine(record: DemandRecord, circumstances: TalksCircumstances): DemandLine {
  const { id, name, status, speaking, entry: entryOf } = record;
  const { vocabulary } = circumstances;
  const inForce = speaking.filter((entry) => whyNotFact(entry) === undefined);
  const { tellings, excluded: olderTellings } = statementsOf(id, inForce, circumstances);
  const { excluded: olderDeadlines, ...deadlines } = deadlinesOf(id, inForce, circumstances);
  const begun = begunAmong(inForce, (entry) => startIn(entry, id), circumstances.validAt);
  const alleged = tellings.filter(({ way }) => way === 'alleged');
  return {
    id,
    name,
    life: lifeOf(status),
    status,
    reachedUs: bestProvenance(tellings.map(({ way }) => way)),
    allegedBy: [...new Set(alleged.map(({ origin }) => origin))],
    tellings,
    deadlines,
    saidToHavePassed: begun
      .filter(({ entry }) => vocabulary.kinds.get(entry.content.kind)?.deadline === 'passed')
      .map((one) => reportOf(one, circumstances)),
    metBy: metBy(record, circumstances),
    blocks: blocksOf(begun, tellings, entryOf),
    setAside: [
      ...leftOutOf('entry', speaking, whyNotFact, circumstances),
      ...excludedBy('telling', olderTellings),
      ...excludedBy('deadline', olderDeadlines),
    ],
  };
}

function lifeOf({ values }: Derived): string {
  const [first, ...others] = values;
  if (first === undefined) return 'unknown';
  return others.length === 0 ? first.value : 'contested';
}

function reportOf({ entry, placement }: Begun, { originAs }: TalksCircumstances): DemandReport {
  return { entry: entry.entryNo, origin: originAs(originOfEntry(entry)), placement };
}

function metBy(
  { id, status, speaking, incoming, entry: entryOf }: DemandRecord,
  circumstances: TalksCircumstances,
): DemandLine['metBy'] {
  const saying = status.values
    .filter(({ value }) => value === 'met')
    .flatMap((value) => value.entries.flatMap((entryNo) => entryOf(entryNo) ?? []));
  const fulfilling = speaking
    .filter(({ content }) => content.demand?.id === id)
    .flatMap(({ entryNo }) => incoming(entryNo))
    .flatMap(({ from, relation }) => (relation.type === 'fulfils' ? [from] : []));
  const start = (entry: EntryState): EntryState['asserts'][number]['start'] =>
    startBounds(entry.content, entry.toldAt);
  return [
    ...saying.map((entry) => ({
      ...reportOf({ entry, placement: 'definite' }, circumstances),
      how: 'says_met' as const,
    })),
    ...begunAmong([...new Set(fulfilling)], start, circumstances.validAt).map((begun) => ({
      ...reportOf(begun, circumstances),
      how: 'fulfils' as const,
    })),
  ];
}
