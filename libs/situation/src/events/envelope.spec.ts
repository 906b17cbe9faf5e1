import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { history } from '../../../../test/oracle/histories/histories.js';
import { content, moment } from '../../test/given.js';
import {
  type Envelope,
  readStored,
  situationOfStream,
  situationStream,
  type StoredEvent,
  versionOf,
} from './envelope.js';
import {
  entryOf,
  type EventName,
  type Fact,
  sequenceOf,
  type SituationEvent,
  storedType,
} from './events.js';
import { formatInstant } from '../time.js';
import { FIRST_PACKS } from '../vocabulary/packs/adopted.js';

const NOON = '2016-12-14T12:00:00.000000Z';
const closed: Fact = { name: 'SituationClosed', data: { reason: 'it is over' } };
const logged: Fact = {
  name: 'EntryLogged',
  data: {
    entryNo: 'ALE-001',
    entry: content({ kind: 'hostilities.shelling' }),
    relations: [],
    asserts: [],
  },
};

function envelope(fact: Fact, more: Partial<Envelope> = {}): Envelope {
  return {
    event: fact.name,
    version: versionOf(fact),
    vocabulary: 1,
    situation: 'sit-1',
    commandId: 'command-1',
    requestHash: 'hash',
    author: { id: 'anna', authenticated: false },
    recordedAt: NOON,
    storedAt: NOON,
    correlationId: 'command-1',
    causationId: 'command-1',
    salt: '00',
    commitment: '00',
    sealed: [],
    ...more,
  };
}

function stored(fact: Fact, more: Partial<StoredEvent> = {}): StoredEvent {
  return {
    id: 'event-1',
    type: storedType(fact),
    revision: 7,
    data: fact.data,
    metadata: envelope(fact),
    ...more,
  };
}

/** A stored event of a history, as it comes back from a store that keeps JSON. */
function fromStore({
  eventId,
  revision,
  recordedAt,
  author,
  ...fact
}: SituationEvent): StoredEvent {
  const plain = stored(fact, {
    id: eventId,
    revision,
    metadata: envelope(fact, {
      author: { id: author, authenticated: false },
      recordedAt: formatInstant(recordedAt),
    }),
  });
  return JSON.parse(JSON.stringify(plain)) as StoredEvent;
}

describe('a stored event', () => {
  it('is read with its place, moment and hand', () => {
    expect(readStored(stored(closed))).toEqual({
      kind: 'event',
      event: {
        ...closed,
        eventId: 'event-1',
        revision: 7,
        recordedAt: moment(NOON),
        author: 'anna',
      },
      envelope: envelope(closed),
    });
  });

  it('is read as it was written, in every history', () => {
    fc.assert(
      fc.property(history(), (events) => {
        const readings = events.map((event) => readStored(fromStore(event)));
        expect(readings).toMatchObject(events.map((event) => ({ kind: 'event', event })));
      }),
      { numRuns: 50 },
    );
  });

  it('is unreadable where its metadata is not an envelope', () => {
    const reason = 'its metadata is not an envelope of this log';
    const { author, ...anonymous } = envelope(logged);
    for (const metadata of [null, undefined, 'x', [], {}, anonymous]) {
      expect(readStored(stored(logged, { metadata }))).toMatchObject({
        kind: 'unreadable',
        reason,
        revision: 7,
        entryNo: 'ALE-001',
      });
    }
    for (const strange of [null, 'anna', {}, { id: 7 }]) {
      const metadata = { ...anonymous, author: strange };
      expect(readStored(stored(logged, { metadata }))).toMatchObject({ kind: 'unreadable' });
    }
  });

  it.each(['2016-12-14', '1500-12-14T12:00:00Z', 'yesterday', 1_481_716_800, null, [NOON]])(
    'is unreadable where it was recorded at %j, and has no moment then',
    (recordedAt) => {
      const metadata = { ...envelope(logged), recordedAt };
      const reading = readStored(stored(logged, { metadata }));
      expect(reading).toMatchObject({ kind: 'unreadable' });
      expect(reading).not.toHaveProperty('recordedAt');
    },
  );

  const lost = { pack: 'floods', version: 3, sha256: 'x' };
  const chosen = { code: 'ALE', name: 'Aleppo', mode: 'actual', timeZone: 'UTC' } as const;
  const missing = { reason: 'x', missing: { from: 1, to: 2 }, cause: 'gap' } as const;

  it.each<Fact>([
    { name: 'SituationOpened', data: { ...chosen, packs: [...FIRST_PACKS, lost] } },
    {
      name: 'SituationContinued',
      data: { ...missing, opened: chosen, lastOrdinal: 1, packs: [lost] },
    },
    { name: 'VocabularyAdopted', data: lost },
  ])('is unreadable where it adopts a pack whose document nobody has: $name', (fact) => {
    const detail =
      'version 3 of the pack "floods" does not ship with this release, and the event does not hold its document';
    const read = readStored(stored(fact));
    expect(read).toMatchObject({ kind: 'unreadable' });
    expect(read).toHaveProperty('reason', expect.stringContaining(detail));
    const document = { pack: 'floods', version: 3, names: { en: 'Floods' } };
    const held = JSON.parse(
      JSON.stringify(stored(fact)).replaceAll(
        '"sha256":"x"',
        `"sha256":"x","document":${JSON.stringify(document)}`,
      ),
    ) as StoredEvent;
    expect(readStored(held)).toMatchObject({ kind: 'event' });
  });

  const opening = { code: 'ALE', name: 'Aleppo', mode: 'actual', timeZone: 'UTC' } as const;
  const acceptance = { reason: 'x', missing: { from: 1, to: 2 }, cause: 'gap' } as const;

  it.each<Fact>([
    { name: 'ScriptAdvanced', data: { reason: 'x', to: 'soon' } },
    { name: 'ScriptCorrected', data: { reason: 'x', from: 1, resumeAt: '2016-12-14' } },
    { name: 'ClockAccepted', data: { reason: 'x', clock: 'noon', through: NOON } },
    { name: 'ClockAccepted', data: { reason: 'x', clock: NOON, through: 'noon' } },
    { name: 'ClockAccepted', data: { reason: 'x', clock: NOON, through: NOON, store: 'noon' } },
    {
      name: 'PropositionOverridden',
      data: { proposition: 'ea/shelling', value: 'none', reason: 'x', expiresAt: 'soon' },
    },
    {
      name: 'ReportIssued',
      data: { number: 1, validAt: 'now', knownRevision: 0, rules: [] },
    },
    { name: 'SituationOpened', data: { ...opening, operationalPeriod: { from: NOON, to: 'x' } } },
    { name: 'SituationDescribed', data: { name: 'x', operationalPeriod: { from: '', to: NOON } } },
    {
      name: 'SituationContinued',
      data: {
        ...acceptance,
        opened: { ...opening, operationalPeriod: { from: NOON, to: 'noon' } },
        lastOrdinal: 0,
      },
    },
    {
      name: 'SituationContinued',
      data: {
        ...acceptance,
        opened: opening,
        lastOrdinal: 0,
        lastReport: { number: 1, validAt: 'now', knownRevision: 0 },
      },
    },
  ])('is unreadable where its payload names a moment that is none: %j', (fact) => {
    expect(readStored(stored(fact))).toMatchObject({
      kind: 'unreadable',
      reason: `the payload of ${fact.name} names a moment that is none`,
      recordedAt: moment(NOON),
    });
  });

  it.each<Fact>([
    { name: 'ScriptAdvanced', data: { reason: 'x', to: NOON } },
    { name: 'ScriptCorrected', data: { reason: 'x', from: 1, resumeAt: NOON } },
    { name: 'ClockAccepted', data: { reason: 'x', clock: NOON, through: NOON } },
    { name: 'ClockAccepted', data: { reason: 'x', clock: NOON, through: NOON, store: NOON } },
    { name: 'SituationContinued', data: { ...acceptance, opened: opening, lastOrdinal: 0 } },
  ])('is read where the moments of its payload are some: %j', (fact) => {
    expect(readStored(stored(fact))).toMatchObject({ kind: 'event', event: fact });
  });

  it.each(['commandId', 'requestHash', 'author'])(
    'tells of no command where its envelope has no %s',
    (part) => {
      const metadata = { ...envelope(logged, { version: 2 }), [part]: undefined };
      expect(readStored(stored(logged, { metadata }))).not.toHaveProperty('command');
    },
  );

  it('without a name belongs to its entry, or to the situation as a whole', () => {
    const metadata = { ...envelope(closed), event: 7 };
    const read = (data: object) => readStored(stored(closed, { data, metadata }));
    expect(read({ entryNo: 'ALE-001' })).toMatchObject({ sequence: 'ALE-001' });
    expect(read({ entryNo: 7 })).not.toHaveProperty('sequence');
    expect(read({ proposition: 'agr-1/observance' })).not.toHaveProperty('sequence');
  });

  it('is unreadable in a version to come, but keeps its place in the log', () => {
    const metadata = envelope(logged, { version: 2 });
    expect(readStored(stored(logged, { metadata }))).toEqual({
      kind: 'unreadable',
      reason: 'EntryLogged is stored in version 2; this release reads 1 to 1.',
      revision: 7,
      recordedAt: moment(NOON),
      entryNo: 'ALE-001',
      sequence: 'ALE-001',
      command: { commandId: 'command-1', requestHash: 'hash', author: 'anna' },
    });
  });

  it.each([
    ['SourceRegistered', { id: 'src-1', item: {} }, 'SourceRegistered/src-1'],
    ['PropositionOverridden', { proposition: 'agr-1/observance' }, 'override/agr-1/observance'],
    ['ReportIssued', {}, 'reports'],
    ['ReportSigned', {}, 'reports'],
    ['ShiftEnded', {}, 'shifts'],
    ['EntryPinned', { entryNo: 'ALE-001' }, 'ALE-001'],
    ['SituationPaused', { reason: 'x' }, undefined],
  ])('of a later release, %s, belongs to what its payload shows', (event, data, sequence) => {
    const metadata = { ...envelope(closed), event, version: 99 };
    const reading = readStored(stored(closed, { data, metadata, type: 'any.thing' }));
    expect(reading).toMatchObject({ kind: 'unreadable', revision: 7 });
    expect('sequence' in reading ? reading.sequence : undefined).toBe(sequence);
  });

  it('is unreadable where type and event do not belong together', () => {
    for (const type of ['situation.opened', 'hostilities.airstrike', '']) {
      expect(readStored(stored(logged, { type }))).toMatchObject({
        kind: 'unreadable',
        reason: `type ${type} and event EntryLogged do not belong together`,
      });
    }
  });

  it.each(['SituationRenamed', 'constructor', '__proto__', 'toString', '', undefined])(
    'is unreadable as the event %j',
    (event) => {
      const metadata = { ...envelope(closed), event };
      expect(readStored(stored(closed, { metadata })).kind).toBe('unreadable');
    },
  );

  it.each([null, undefined, 'x', 7, []])(
    'is unreadable where its payload is no object: %j',
    (data) => {
      const reason = 'the payload of SituationClosed is not an object';
      expect(readStored(stored(closed, { data }))).toMatchObject({ kind: 'unreadable', reason });
    },
  );

  it('names no entry where its payload has no number of one', () => {
    const { author, ...anonymous } = envelope(logged);
    for (const data of [{}, { entryNo: 7 }]) {
      const reading = readStored(stored(logged, { data, metadata: anonymous }));
      expect(reading).not.toHaveProperty('entryNo');
    }
  });

  it.each([null, undefined, 'x', 7, [], {}])('is unreadable with the payload %j', (data) => {
    expect(readStored(stored(logged, { data }))).toMatchObject({ kind: 'unreadable', revision: 7 });
  });

  it('is read or said to be unreadable, whatever JSON a store gives back', () => {
    const fact = fc.constantFrom(closed, logged);
    const value = fc.jsonValue();
    const strange = fc
      .record({
        fact,
        data: fc.oneof(value, fc.constant(undefined)),
        metadata: fc.oneof(
          value,
          fc.dictionary(fc.constantFrom(...Object.keys(envelope(closed))), value),
        ),
        keep: fc.constantFrom('data', 'metadata', 'neither'),
      })
      .map(({ fact: is, data, metadata, keep }) =>
        stored(is, {
          ...(keep === 'data' ? {} : { data }),
          ...(keep === 'metadata'
            ? {}
            : { metadata: { ...envelope(is), ...(metadata as object | null) } }),
        }),
      );
    const anything = fc.record({
      id: fc.string(),
      type: fc.string(),
      revision: fc.nat(),
      data: value,
      metadata: value,
    });
    fc.assert(
      fc.property(fc.oneof(strange, anything), (event) => {
        const reading = readStored(event);
        if (reading.kind === 'event') {
          expect(typeof reading.event.author).toBe('string');
          expect(Number.isInteger(reading.event.recordedAt)).toBe(true);
          expect(storedType(reading.event)).toBe(event.type);
        } else {
          expect(reading).toMatchObject({ revision: event.revision });
          expect(reading.reason).not.toBe('');
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the stream of a situation', () => {
  it('is named after its id, and gives it back', () => {
    expect(situationStream('0193')).toBe('situation-0193');
    expect(situationOfStream('situation-0193')).toBe('0193');
    expect(situationOfStream(situationStream('situation-'))).toBe('situation-');
  });

  it.each(['ledger-1', '$all', 'Situation-1', ' situation-1', ''])('is not %j', (stream) => {
    expect(situationOfStream(stream)).toBeUndefined();
  });
});

const TYPES: Readonly<Record<Exclude<EventName, 'EntryLogged'>, string>> = {
  SituationOpened: 'situation.opened',
  SituationClosed: 'situation.closed',
  SituationReopened: 'situation.reopened',
  SituationDescribed: 'situation.described',
  SituationContinued: 'situation.continued',
  ClockAccepted: 'clock.accepted',
  ScriptAdvanced: 'script.advanced',
  ScriptCorrected: 'script.corrected',
  VocabularyAdopted: 'vocabulary.adopted',
  VocabularyDropped: 'vocabulary.dropped',
  VocabularyExtended: 'vocabulary.extended',
  SourceRegistered: 'source.registered',
  ActorRegistered: 'actor.registered',
  PlaceRegistered: 'place.registered',
  SubjectRegistered: 'subject.registered',
  SourceMerged: 'source.merged',
  SourceUnmerged: 'source.unmerged',
  ActorMerged: 'actor.merged',
  ActorUnmerged: 'actor.unmerged',
  SidesDeclared: 'sides.declared',
  PropositionOverridden: 'proposition.overridden',
  OverrideLifted: 'override.lifted',
  ReportIssued: 'report.issued',
  ShiftBegan: 'shift.began',
  ShiftEnded: 'shift.ended',
  ReportSigned: 'report.signed',
  EntryCorrected: 'entry.corrected',
  EntryReclassified: 'entry.reclassified',
  EntryRetracted: 'entry.retracted',
  EntryReinstated: 'entry.reinstated',
  EntryRegraded: 'entry.regraded',
  EntryVerified: 'entry.verified',
  EntryRefuted: 'entry.refuted',
  EntryLeftInconclusive: 'entry.left_inconclusive',
  EntryMarked: 'entry.marked',
  RelationAdded: 'relation.added',
  RelationWithdrawn: 'relation.withdrawn',
  FigurePreferred: 'figure.preferred',
  FigurePreferenceWithdrawn: 'figure.preference_withdrawn',
  TaskChanged: 'task.changed',
};

describe('the type under which an event is stored', () => {
  it.each(Object.entries(TYPES))('of %s is %s, for ever', (name, type) => {
    expect(storedType({ name, data: {} } as Fact)).toBe(type);
  });

  it('of a development is its kind, so that the log reads as the story', () => {
    expect(storedType(logged)).toBe('hostilities.shelling');
  });
});

describe('an event', () => {
  const source: Fact = {
    name: 'SourceRegistered',
    data: { id: 'x', item: { name: 'x', type: 'media', reliability: 'F' } },
  };
  const actor: Fact = { name: 'ActorRegistered', data: { id: 'x', item: { name: 'x' } } };

  it('belongs to its entry, or to none', () => {
    expect(entryOf(logged)).toBe('ALE-001');
    expect(entryOf(source)).toBeUndefined();
    expect(entryOf(closed)).toBeUndefined();
  });

  it('is in order within its entry or its item of a register, or the whole situation', () => {
    expect(sequenceOf(logged)).toBe('ALE-001');
    expect(sequenceOf(closed)).toBeUndefined();
    expect(sequenceOf(source)).not.toBe(sequenceOf(actor));
    expect(sequenceOf(source)).toBe(sequenceOf({ ...source }));
  });
});
