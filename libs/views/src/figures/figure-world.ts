import { type FigureWorld, plansIn, sitesIn } from '@sitlog/board';
import { type Database, memoize } from '@sitlog/platform';
import { aspectOf, sourceOf } from '@sitlog/situation';
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
  const { subject, vocabulary } = at.registers;
  const typeOf: FigureWorld['typeOf'] = (id) => subject.get(id)?.type;
  const plans = (entryNo: string): readonly string[] => {
    const entry = entryAt(db, situation, entryNo, moments.knownRevision);
    return entry === undefined ? [] : plansIn(entry, { typeOf, vocabulary });
  };
  const statuses = (site: string): readonly string[] => {
    const registered = subject.get(site);
    const name = sitesIn(vocabulary).aspectOf(registered?.type);
    if (registered === undefined || name === undefined) return [];
    const aspect = aspectOf(registered, name, vocabulary);
    if (aspect === undefined) return [];
    const propositions = [{ id: `${site}/${name}`, aspect }];
    return readPropositions(db, situation, { ...moments, at, propositions }).flatMap(({ values }) =>
      values.map(({ value }) => value),
    );
  };
  return {
    validAt: moments.validAt,
    originAs: at.identities.originAs,
    reliabilityOf: (origin) => sourceOf(origin, at.registers)?.reliability ?? 'F',
    hasLostSupport: (entryNo) => at.lostSupport.has(entryNo),
    typeOf,
    vocabulary,
    plansOf: memoize(plans, String),
    statusOf: memoize(statuses, String),
  };
}
