import {
  type Between,
  compare,
  type Comparison,
  CONSULTED,
  type Consulted,
  type EntryStep,
  type Known,
  type MomentPair,
  type Records,
} from '@sitlog/board';
import { type Database, memoize } from '@sitlog/platform';
import { aspectOf, splitProposition } from '@sitlog/situation';
import { circumstancesAt, propositionsOf, readPropositions } from '../accounts/read-board.js';
import { versionsOf } from '../entries/read-entries.js';
import { readPieces } from '../pieces/read-pieces.js';
import {
  registeredBetween,
  registersAt,
  type RegistersAt,
  registerVersions,
} from '../situations/read-registers.js';
import { recordedAt, recordedBetween } from '../situations/read-situations.js';
import { type Asserting, assertingOnce } from './asserting-once.js';

/** Compares the boards of a situation at two pairs of moments, with what caused each difference. */
export function readComparison(
  db: Database,
  situation: string,
  from: MomentPair,
  to: MomentPair,
): Comparison {
  const at = memoize((revision: number) => registersAt(db, situation, revision), String);
  const asserting = assertingOnce(db, situation);
  const board = memoize((moments: MomentPair) => {
    const known = at(moments.knownRevision);
    const propositions = propositionsOf(known);
    return readPropositions(db, situation, { ...moments, at: known, propositions });
  }, nameOf);
  const records: Records = {
    board,
    pieces: memoize(
      (moments: MomentPair) => readPieces(db, situation, moments, board(moments)),
      nameOf,
    ),
    known: (id, revision) => knownAs(id, asserting(id, revision), at(revision)),
    between: (range) => betweenIn(db, situation, range),
  };
  return compare(records, from, to);
}

/** Between two pairs of moments there is a third, at which one leg ends and the other begins. */
function nameOf({ validAt, knownRevision }: MomentPair): string {
  return `${validAt} ${knownRevision}`;
}

function knownAs(id: string, entries: ReturnType<Asserting>, at: RegistersAt): Known {
  const { subject, aspect } = splitProposition(id);
  const registered = at.registers.subject.get(subject);
  return {
    aspect: registered === undefined ? undefined : aspectOf(registered, aspect),
    entries,
    circumstances: circumstancesAt(at, 0),
  };
}

function betweenIn(
  db: Database,
  situation: string,
  range: { readonly after: number; readonly upTo: number },
): Between {
  const entry = memoize(
    (entryNo: string) =>
      versionsOf(db, situation, entryNo, range.upTo)
        .map(({ entry, change }, i, versions) => {
          return { revision: change.revision, before: versions[i - 1]?.entry, after: entry };
        })
        .filter(({ revision }) => revision > range.after)
        .map(({ revision, ...step }): EntryStep => {
          return { happening: recordedAt(db, situation, revision), ...step };
        }),
    String,
  );
  return {
    entry,
    register: (register, id) =>
      registerVersions(db, situation, { register, id }, range).map(({ revision, isFirst }) => ({
        happening: recordedAt(db, situation, revision),
        isFirst,
      })),
    entries: () => {
      const changed = recordedBetween(db, situation, range).flatMap(({ entryNo }) => entryNo ?? []);
      return [...new Set(changed)].flatMap(entry);
    },
    consulted: () =>
      registeredBetween(db, situation, CONSULTED, range).map(({ revision, ...item }) => ({
        ...item,
        register: item.register as Consulted,
        happening: recordedAt(db, situation, revision),
      })),
  };
}
