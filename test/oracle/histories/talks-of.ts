import {
  assertedBy,
  derive,
  identitiesIn,
  type Talks,
  type TalksCircumstances,
  talksAt,
} from '@sitlog/board';
import { aspectOf, countedAs, hasLostSupport, type Micros, sourceOf } from '@sitlog/situation';
import { type SituationEvent, type SituationState } from '@sitlog/situation';
import { dayIn } from '../days.js';
import { stateAt } from './histories.js';
import { type AskedAt } from '../oracle.js';

/** What the rule consults of a record, for demands and forecasts. */
function circumstancesIn({ core, entries }: SituationState, validAt: Micros): TalksCircumstances {
  const { registers, opposing } = core;
  const { merged } = registers;
  const zone = core.opened?.timeZone;
  return {
    validAt,
    opposing,
    ...identitiesIn(registers.merged),
    sideOf: (origin) => sourceOf(origin, registers)?.side,
    reliabilityOf: (origin) => sourceOf(origin, registers)?.reliability ?? 'F',
    hasLostSupport: (entryNo) => {
      const entry = entries.get(entryNo);
      return entry !== undefined && hasLostSupport(entry, (no) => entries.get(no), merged.source);
    },
    isRegistered: (origin) => sourceOf(origin, registers) !== undefined,
    authorityOf: () => undefined,
    overridesOf: (proposition) => core.overrides.get(proposition) ?? [],
    vocabulary: registers.vocabulary,
    sideOfActor: (actor) => registers.actor.get(countedAs(actor, merged.actor))?.side,
    dayOf: (date, own) => dayIn(date, own ?? zone),
  };
}

/** Demands and forecasts at two moments, from the whole record without any index. */
export function talksOf(events: readonly SituationEvent[], at: AskedAt): Talks {
  const state = stateAt(events, at.knownRevision);
  const circumstances = circumstancesIn(state, at.validAt);
  const entries = [...state.entries.values()];
  const accounts = entries.flatMap(assertedBy);
  const subjects = [...state.core.registers.subject].filter(([, { type }]) => type === 'demand');
  return talksAt(
    {
      demands: new Map(subjects.map(([id, { name }]) => [id, name])),
      entries,
      statusOf: (demand) => {
        const { subject: all, vocabulary } = state.core.registers;
        const subject = all.get(demand);
        const aspect = subject && aspectOf(subject, 'status', vocabulary);
        const id = `${demand}/status`;
        const own = accounts.filter(({ proposition }) => proposition === id);
        return aspect === undefined ? undefined : derive({ id, aspect }, own, circumstances);
      },
    },
    circumstances,
  );
}
