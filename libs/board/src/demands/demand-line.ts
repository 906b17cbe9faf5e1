import { type EntryState, originOfEntry, startBounds, whyNotFact } from '@sitlog/situation';
import { type Derived } from '../derive.js';
import { type Aside, asideOf, leftOutAs } from './aside.js';
import { type Block, blocksOf } from './blocks.js';
import { type Deadlines, deadlinesOf } from './deadlines.js';
import { type Placement } from './placement.js';
import { type Incoming } from './relating.js';
import { begunAmong, startIn } from './speaking.js';
import { type TalksCircumstances } from './talks-at.js';
import { type Telling, tellingsOf } from './tellings.js';
import { bestWay, type Way } from './way.js';

/** An entry that reports something of a demand. */
export interface Report {
  readonly entry: string;
  readonly origin: string;
  readonly placement: Placement;
}

/** A demand, condition or ultimatum as it stands at the valid moment. */
export interface DemandLine {
  readonly id: string;
  readonly name: string;
  /** The one value of its status; `contested` where there are several, `unknown` where there is none. */
  readonly life: string;
  readonly status: Derived;
  /** Null: nobody tells it. */
  readonly reachedUs: Way | null;
  /** The origins that tell it of another side. */
  readonly allegedBy: readonly string[];
  readonly tellings: readonly Telling[];
  readonly deadlines: Omit<Deadlines, 'aside'>;
  /** Entries that report that a deadline has passed: that is said, and changes no status. */
  readonly saidToHavePassed: readonly Report[];
  /** Entries that say it is met, and those that fulfil what it asks by a relation, which changes no status. */
  readonly metBy: readonly (Report & { readonly how: 'says_met' | 'fulfils' })[];
  readonly blocks: readonly Block[];
  readonly setAside: readonly Aside[];
}

/** One demand of the register with everything that speaks of it. */
export interface DemandRecord {
  readonly id: string;
  readonly name: string;
  readonly status: Derived;
  /** The entries that speak of it, in order of their numbers. */
  readonly speaking: readonly EntryState[];
  readonly incoming: ReadonlyMap<string, readonly Incoming[]>;
  readonly entries: ReadonlyMap<string, EntryState>;
}

/** A demand as it stands at the valid moment. */
export function demandLine(record: DemandRecord, circumstances: TalksCircumstances): DemandLine {
  const { id, name, status, speaking, entries } = record;
  const inForce = speaking.filter((entry) => whyNotFact(entry) === undefined);
  const { tellings, aside: olderTellings } = tellingsOf(id, inForce, circumstances);
  const { aside: olderDeadlines, ...deadlines } = deadlinesOf(id, inForce, circumstances);
  const begun = begunAmong(inForce, (entry) => startIn(entry, id), circumstances.validAt);
  const alleged = tellings.filter(({ way }) => way === 'alleged');
  return {
    id,
    name,
    life: lifeOf(status),
    status,
    reachedUs: bestWay(tellings.map(({ way }) => way)),
    allegedBy: [...new Set(alleged.map(({ origin }) => origin))],
    tellings,
    deadlines,
    saidToHavePassed: begun
      .filter(({ entry }) => entry.content.kind === 'talks.deadline_passed')
      .map(reportOf),
    metBy: metBy(record, circumstances),
    blocks: blocksOf(begun, tellings, entries),
    setAside: [
      ...leftOutAs('entry', speaking, whyNotFact),
      ...asideOf('telling', olderTellings),
      ...asideOf('deadline', olderDeadlines),
    ],
  };
}

function lifeOf({ values }: Derived): string {
  const [first, ...others] = values;
  if (first === undefined) return 'unknown';
  return others.length === 0 ? first.value : 'contested';
}

function reportOf({ entry, placement }: { entry: EntryState; placement: Placement }): Report {
  return { entry: entry.entryNo, origin: originOfEntry(entry), placement };
}

function metBy(
  { id, status, speaking, incoming, entries }: DemandRecord,
  { validAt }: TalksCircumstances,
): DemandLine['metBy'] {
  const saying = status.values
    .filter(({ value }) => value === 'met')
    .flatMap((value) => value.entries.flatMap((entryNo) => entries.get(entryNo) ?? []));
  const fulfilling = speaking
    .filter(({ content }) => content.demand?.id === id)
    .flatMap(({ entryNo }) => incoming.get(entryNo) ?? [])
    .flatMap(({ from, relation }) => (relation.type === 'fulfils' ? [from] : []));
  const start = (entry: EntryState): EntryState['asserts'][number]['start'] =>
    startBounds(entry.content, entry.timeKnownAt);
  return [
    ...saying.map((entry) => ({
      ...reportOf({ entry, placement: 'definite' }),
      how: 'says_met' as const,
    })),
    ...begunAmong([...new Set(fulfilling)], start, validAt).map((begun) => ({
      ...reportOf(begun),
      how: 'fulfils' as const,
    })),
  ];
}
