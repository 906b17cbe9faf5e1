import {
  type Account,
  type AsKnown,
  type ConsultedItems,
  type Counting,
  groupId,
} from '@sitlog/board';
import { type Database, memoize } from '@sitlog/platform';
import { type EntryState, ordinalOf } from '@sitlog/situation';
import { accountsAbout } from '../accounts/read-board.js';
import { dayIn, zoneOf } from '../demands/read-demands.js';
import { entriesReferringTo, entriesRelatedTo, entryAt } from '../entries/read-entries.js';
import { choicesAt, linesCounting } from '../figures/read-figures.js';
import { registersAt } from '../situations/read-registers.js';

/** What the log knew at a revision. What was asked once is held for as long as the answer is. */
export function knownAt(db: Database, situation: string, knownRevision: number): AsKnown {
  const zone = zoneOf(db, situation);
  const consulted = consultedAt(db, situation, knownRevision);
  const entry = memoize(
    (entryNo: string) => entryAt(db, situation, entryNo, knownRevision),
    String,
  );
  return {
    entry,
    accounts: memoize(
      (id: string): readonly Account[] => accountsAbout(db, situation, id, { knownRevision }),
      String,
    ),
    counting: memoize((key) => countingAt(db, situation, key, knownRevision), keyOf),
    speaking: memoize((demand: string) => speakingAt(db, situation, demand, knownRevision), String),
    relating: memoize(
      (entryNo: string) => entriesRelatedTo(db, situation, entryNo, knownRevision),
      String,
    ),
    consult: (register, id) => consulted()[register](id),
    day: (date, own) => dayIn(date, own ?? zone),
  };
}

type Consulting = { readonly [Name in keyof ConsultedItems]: (id: string) => ConsultedItems[Name] };

function consultedAt(db: Database, situation: string, knownRevision: number): () => Consulting {
  const read = memoize((revision: number): Consulting => {
    const { registers, opposing, overrides, lostSupport } = registersAt(db, situation, revision);
    return {
      source: (id) => registers.source.get(id),
      merged_source: (id) => registers.merged.source.get(id),
      merged_actor: (id) => registers.merged.actor.get(id),
      actor: (id) => registers.actor.get(id),
      subject: (id) => registers.subject.get(id),
      sides: () => opposing,
      override: (id) => overrides.get(id) ?? [],
      support: (id) => lostSupport.has(id),
      vocabulary: () => registers.vocabulary,
    };
  }, String);
  return () => read(knownRevision);
}

type Key = Parameters<AsKnown['counting']>[0];

function keyOf(key: Key): string {
  return groupId(key, { of: [] });
}

function countingAt(
  db: Database,
  situation: string,
  key: Key,
  knownRevision: number,
): readonly Counting[] {
  const counted = keyOf(key);
  const isIts = (one: { readonly key: Key }): boolean => keyOf(one.key) === counted;
  const lines = Map.groupBy(
    linesCounting(db, situation, key, knownRevision).filter(isIts),
    ({ entryNo }) => entryNo,
  );
  const choices = Map.groupBy(
    choicesAt(db, situation, knownRevision).filter(isIts),
    ({ entryNo }) => entryNo,
  );
  return [...new Set([...lines.keys(), ...choices.keys()])]
    .toSorted((a, b) => ordinalOf(a) - ordinalOf(b))
    .map((entryNo) => ({
      entryNo,
      lines: lines.get(entryNo) ?? [],
      choices: choices.get(entryNo) ?? [],
    }));
}

function speakingAt(
  db: Database,
  situation: string,
  demand: string,
  knownRevision: number,
): readonly EntryState[] {
  const all = (['demand', 'subject'] as const)
    .flatMap((role) => entriesReferringTo(db, situation, { role, ids: [demand] }, knownRevision))
    .concat(
      entriesReferringTo(
        db,
        situation,
        { role: 'proposition', ids: [`${demand}/status`] },
        knownRevision,
      ),
    );
  return [...new Map(all.map((entry) => [entry.entryNo, entry])).values()].toSorted(
    (a, b) => ordinalOf(a.entryNo) - ordinalOf(b.entryNo),
  );
}
