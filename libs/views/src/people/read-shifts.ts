import { type Database } from '@sitlog/platform';
import { type Micros } from '@sitlog/situation';

/** Somebody who was on shift at a moment: in which position, since when, and by which revision. */
interface StandingShift {
  readonly person: string;
  /** Whether it was proven that they are. */
  readonly authenticated: boolean;
  readonly duty?: string;
  readonly since: Micros;
  readonly revision: number;
}

// A shift that had ended by then as known, but not by that valid moment, still stands.
const STANDING = `
  SELECT s.person, s.authenticated, s.duty, s.known_from AS revision, began.recorded_at AS since FROM shift s
    JOIN moment began ON began.situation = s.situation AND began.revision = s.known_from
    LEFT JOIN moment ended ON ended.situation = s.situation AND ended.revision = s.known_to AND s.known_to <= :known
  WHERE s.situation = :situation AND s.known_from <= :known AND began.recorded_at <= :valid
    AND (ended.recorded_at IS NULL OR ended.recorded_at > :valid)
  ORDER BY s.known_from`;

/** Who was on shift at two moments, those who came first before the others. */
export function readShifts(
  db: Database,
  situation: string,
  { validAt, knownRevision }: { readonly validAt: Micros; readonly knownRevision: number },
): readonly StandingShift[] {
  return db
    .prepare(STANDING)
    .all({ situation, valid: validAt, known: knownRevision })
    .map(({ person, authenticated, duty, since, revision }) => ({
      person: String(person),
      authenticated: Number(authenticated) === 1,
      ...(duty === null ? {} : { duty: String(duty) }),
      since: Number(since),
      revision: Number(revision),
    }));
}
