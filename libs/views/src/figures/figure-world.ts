import { type FigureWorld, plansIn } from '@sitlog/board';
import { type Database, memoize } from '@sitlog/platform';
import { aspectOf } from '@sitlog/situation';
import { type BoardMoments, readPropositions } from '../accounts/read-board.js';
import { entryAt } from '../entries/read-entries.js';
import { type RegistersAt } from '../situations/read-registers.js';

/** What the figures consult besides themselves, looked up when it is asked for. */
export function worldAt(
  db: Database,
  situation: string,
  at: RegistersAt,
  moments: BoardMoments,
): FigureWorld {
  const { source, subject } = at.registers;
  const typeOf: FigureWorld['typeOf'] = (id) => subject.get(id)?.type;
  const plans = (entryNo: string): readonly string[] => {
    const entry = entryAt(db, situation, entryNo, moments.knownRevision);
    return entry === undefined ? [] : plansIn(entry, typeOf);
  };
  const statuses = (site: string): readonly string[] => {
    const registered = subject.get(site);
    const aspect = registered === undefined ? undefined : aspectOf(registered, 'status');
    if (aspect === undefined) return [];
    const propositions = [{ id: `${site}/status`, aspect }];
    return readPropositions(db, situation, { ...moments, at, propositions }).flatMap(({ values }) =>
      values.map(({ value }) => value),
    );
  };
  return {
    validAt: moments.validAt,
    reliabilityOf: (origin) => source.get(origin)?.reliability ?? 'F',
    hasLostSupport: (entryNo) => at.lostSupport.has(entryNo),
    typeOf,
    plansOf: memoize(plans, String),
    statusOf: memoize(statuses, String),
  };
}
