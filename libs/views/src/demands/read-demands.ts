import {
  type DefiniteBounds,
  demandTypesIn,
  type Derived,
  type Talks,
  type TalksCircumstances,
  talksAt,
  type TalksRecord,
} from '@sitlog/board';
import { type Database, endOfDay, startOfDay } from '@sitlog/platform';
import { type EntryState, instantOf } from '@sitlog/situation';
import { type BoardMoments, circumstancesAt, readBoard } from '../accounts/read-board.js';
import { ANY_FORECAST } from '../entries/entries.projection.js';
import { entriesNumbered, entriesReferringTo, type Reference } from '../entries/read-entries.js';
import { registersAt, type RegistersAt } from '../situations/read-registers.js';
import { coreOf } from '../situations/read-situations.js';

/**
 * Demands, forecasts and what time alone makes of them at the two moments. The board of the same moments gives the status of
 * the demands; the rest costs the entries that speak of demands and forecasts, and not the history.
 */
export function readDemands(
  db: Database,
  situation: string,
  moments: BoardMoments,
  board: readonly Derived[] = readBoard(db, situation, moments),
): Talks {
  const at = registersAt(db, situation, moments.knownRevision);
  return talksAt(
    { ...spokenOfAt(db, situation, at, moments.knownRevision), statusOf: statusOn(board) },
    circumstancesIn(at, moments.validAt, zoneOf(db, situation)),
  );
}

/** What demands and forecasts are read from, but for the status of the demands. */
export function spokenOfAt(
  db: Database,
  situation: string,
  { registers }: RegistersAt,
  knownRevision: number,
): Omit<TalksRecord, 'statusOf'> {
  const types = demandTypesIn(registers.vocabulary);
  const demands = [...registers.subject].filter(([, { type }]) => types.has(type));
  const names = new Map(demands.map(([id, { name }]) => [id, name]));
  return { demands: names, entries: entriesOn(db, situation, [...names.keys()], knownRevision) };
}

/** The status of each demand, as a board answers it. */
export function statusOn(board: readonly Derived[]): TalksRecord['statusOf'] {
  const status = new Map(board.map((derived) => [derived.id, derived]));
  return (demand) => status.get(`${demand}/status`);
}

/** The zone in which a situation reads plain dates. */
export function zoneOf(db: Database, situation: string): string {
  return coreOf(db, situation)?.opened?.timeZone ?? 'UTC';
}

/** The entries that speak of the demands, those with a forecast, and those that relate to these or to which they relate. */
function entriesOn(
  db: Database,
  situation: string,
  ids: readonly string[],
  knownRevision: number,
): readonly EntryState[] {
  const referring = (reference: Reference): readonly EntryState[] =>
    reference.ids.length === 0 ? [] : entriesReferringTo(db, situation, reference, knownRevision);
  const own = [
    ...referring({ role: 'demand', ids }),
    ...referring({ role: 'subject', ids }),
    ...referring({ role: 'proposition', ids: ids.map((id) => `${id}/status`) }),
    ...referring({ role: 'forecast', ids: [ANY_FORECAST] }),
  ];
  const numbers = [...new Set(own.map(({ entryNo }) => entryNo))];
  const targets = own.flatMap(({ relations }) => relations.map(({ target }) => target));
  const all = [
    ...own,
    ...referring({ role: 'entry', ids: numbers }),
    ...entriesNumbered(db, situation, targets, knownRevision),
  ];
  return [...new Map(all.map((entry) => [entry.entryNo, entry])).values()];
}

/** What demands and forecasts consult besides, as of what the registers say. */
export function circumstancesIn(
  at: RegistersAt,
  validAt: number,
  zone: string,
): TalksCircumstances {
  return {
    ...circumstancesAt(at, validAt),
    vocabulary: at.registers.vocabulary,
    sideOfActor: (actor) => at.registers.actor.get(at.identities.actorAs(actor))?.side,
    dayOf: (date, own) => dayIn(date, own ?? zone),
  };
}

/** A plain date in a zone: its first moment, and the first one after it. */
export function dayIn(date: string, zone: string): DefiniteBounds {
  return { earliest: instantOf(startOfDay(date, zone)), latest: instantOf(endOfDay(date, zone)) };
}
