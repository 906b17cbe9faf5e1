import { accountsOf, derive, type Talks, type TalksCircumstances, talksAt } from '@sitlog/board';
import { aspectOf, hasLostSupport, type Micros, parseInstant } from '@sitlog/situation';
import { type SituationEvent, type SituationState } from '@sitlog/situation';
import { stateAt } from './histories.js';
import { type AskedAt } from '../oracle.js';

const DAY: Micros = 86_400_000_000;

/** A plain date in a zone of whole hours, which is all that the histories need. */
export function dayIn(date: string, zone = 'UTC'): { earliest: Micros; latest: Micros } {
  const hours = { UTC: 0, 'Asia/Damascus': 2 }[zone] ?? 0;
  const midnight = parseInstant(`${date}T00:00:00Z`) ?? 0;
  const earliest = midnight - hours * 3_600_000_000;
  return { earliest, latest: earliest + DAY };
}

/** What the rule consults of a record, for demands and forecasts. */
function circumstancesIn({ core, entries }: SituationState, validAt: Micros): TalksCircumstances {
  const { registers, opposing } = core;
  const zone = core.opened?.timeZone;
  return {
    validAt,
    opposing,
    sideOf: (origin) => registers.source.get(origin)?.side,
    reliabilityOf: (origin) => registers.source.get(origin)?.reliability ?? 'F',
    hasLostSupport: (entryNo) => {
      const entry = entries.get(entryNo);
      return entry !== undefined && hasLostSupport(entry, (no) => entries.get(no));
    },
    overridesOf: (proposition) => core.overrides.get(proposition) ?? [],
    sideOfActor: (actor) => registers.actor.get(actor)?.side,
    dayOf: (date, own) => dayIn(date, own ?? zone),
  };
}

/** Demands and forecasts at two moments, from the whole record without any index. */
export function talksOf(events: readonly SituationEvent[], at: AskedAt): Talks {
  const state = stateAt(events, at.knownRevision);
  const circumstances = circumstancesIn(state, at.validAt);
  const entries = [...state.entries.values()];
  const accounts = entries.flatMap(accountsOf);
  const subjects = [...state.core.registers.subject].filter(([, { type }]) => type === 'demand');
  return talksAt(
    {
      demands: new Map(subjects.map(([id, { name }]) => [id, name])),
      entries,
      statusOf: (demand) => {
        const subject = state.core.registers.subject.get(demand);
        const aspect = subject === undefined ? undefined : aspectOf(subject, 'status');
        const id = `${demand}/status`;
        const own = accounts.filter(({ proposition }) => proposition === id);
        return aspect === undefined ? undefined : derive({ id, aspect }, own, circumstances);
      },
    },
    circumstances,
  );
}
