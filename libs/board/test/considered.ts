import { allAspects, type Micros, type SituationEvent, splitProposition } from '@sitlog/situation';
import { stateAt } from '../../../test/oracle/histories/histories.js';
import { assertedBy, explain } from '../src/index.js';
import { circumstancesIn } from './records.js';

/** What became of each account of a proposition at the head of a history: entry, verdict, and who decided it, by entries. */
export function consideredIn(
  events: readonly SituationEvent[],
  id: string,
  validAt: Micros,
): readonly string[] {
  const { core, entries } = stateAt(events, events.length - 1);
  const { subject, aspect: name } = splitProposition(id);
  const aspect = allAspects(core.registers.subject.get(subject)!, core.registers.vocabulary)[name]!;
  const { considered } = explain(
    { id, aspect },
    [...entries.values()].flatMap(assertedBy).filter(({ proposition }) => proposition === id),
    circumstancesIn({ core, entries }, validAt),
  );
  return considered
    .map(({ account, verdict, because }) => [account.entryNo, verdict, ...because].join(' '))
    .toSorted();
}
