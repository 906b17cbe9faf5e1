import { type Micros } from '@sitlog/situation';
import { type AsKnown, circumstancesOf } from '../../causes/as-known.js';
import { itemInputOf } from '../../causes/entry-input.js';
import { demandLine, type DemandLine } from '../../talks/demands/demand-line.js';
import { incomingOf } from '../../talks/incoming-relations.js';
import { byEntry, type Contribution, said } from './contribution.js';
import { derivedItems } from '../item-behaviour.js';
import { propositionAs } from './propositions.js';

/** Demands, as their origins tell them. */
export const DEMANDS = derivedItems<'demands'>({
  said: (answer) => JSON.stringify(answer),
  derive: ({ id }, known, validAt) => {
    const demand = demandAs(id, known, validAt);
    if (demand === undefined) return null;
    const { setAside: _, ...answer } = demand;
    return answer;
  },
  contributions: ({ answer }) => byEntry(demandContributions(answer)),
  inputOf: itemInputOf,
});

/** A demand as it would be known; undefined: it would not be registered. */
export function demandAs(id: string, known: AsKnown, validAt: Micros): DemandLine | undefined {
  const subject = known.consult('subject', id);
  if (subject?.type !== 'demand') return undefined;
  const status = propositionAs(`${id}/status`, known, validAt);
  if (status === undefined) return undefined;
  const record = {
    id,
    name: subject.name,
    status,
    speaking: known.speaking(id),
    incoming: (entryNo: string) => incomingOf(entryNo, known.relating(entryNo)),
    entry: (entryNo: string) => known.entry(entryNo),
  };
  return demandLine(record, circumstancesOf(known, validAt));
}

function demandContributions(demand: Omit<DemandLine, 'setAside'>): readonly Contribution[] {
  const { status, deadlines, tellings, saidToHavePassed, metBy, blocks } = demand;
  return [
    ...[...status.values, ...deadlines.given].flatMap((one) => said(one.entries, one)),
    ...[
      ...[...status.possible, ...deadlines.possible],
      ...[...status.abstentions, ...deadlines.without],
      ...[...tellings, ...saidToHavePassed, ...metBy, ...blocks],
    ].flatMap((one) => said([one.entry], one)),
  ];
}
