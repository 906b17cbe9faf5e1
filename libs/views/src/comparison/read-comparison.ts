import {
  type Between,
  compare,
  type Comparison,
  type EntryStep,
  type Known,
  type MomentPair,
  type Records,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { aspectOf, splitProposition } from '@sitlog/situation';
import { circumstancesAt, propositionsOf, readPropositions } from '../accounts/read-board.js';
import { entriesAsserting, versionsOf } from '../entries/read-entries.js';
import {
  recordedAt,
  registersAt,
  type RegistersAt,
  registerVersions,
} from '../situations/read-situations.js';

/** Compares the boards of a situation at two pairs of moments, with what caused each difference. */
export function readComparison(
  db: Database,
  situation: string,
  from: MomentPair,
  to: MomentPair,
): Comparison {
  const registers = new Map<number, RegistersAt>();
  const at = (revision: number): RegistersAt => {
    const known = registers.get(revision) ?? registersAt(db, situation, revision);
    registers.set(revision, known);
    return known;
  };
  const records: Records = {
    board: (moments) => {
      const known = at(moments.knownRevision);
      const propositions = propositionsOf(known);
      return readPropositions(db, situation, { ...moments, at: known, propositions });
    },
    known: (id, revision) => knownAs(db, situation, id, { revision, at: at(revision) }),
    between: (range) => betweenIn(db, situation, range),
  };
  return compare(records, from, to);
}

function knownAs(
  db: Database,
  situation: string,
  id: string,
  { revision, at }: { readonly revision: number; readonly at: RegistersAt },
): Known {
  const { subject, aspect } = splitProposition(id);
  const registered = at.registers.subject.get(subject);
  return {
    aspect: registered === undefined ? undefined : aspectOf(registered, aspect),
    entries: entriesAsserting(db, situation, id, revision),
    circumstances: circumstancesAt(at, 0),
  };
}

function betweenIn(
  db: Database,
  situation: string,
  range: { readonly after: number; readonly upTo: number },
): Between {
  return {
    entry: (entryNo) =>
      versionsOf(db, situation, entryNo, range.upTo)
        .map(({ entry, change }, i, versions): EntryStep => {
          const happening = recordedAt(db, situation, change.revision);
          return { happening, before: versions[i - 1]?.entry, after: entry };
        })
        .filter(({ happening }) => happening.revision > range.after),
    register: (register, id) =>
      registerVersions(db, situation, { register, id }, range).map(({ revision, isFirst }) => ({
        happening: recordedAt(db, situation, revision),
        isFirst,
      })),
  };
}
