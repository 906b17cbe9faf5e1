import { expect, test } from '@jest/globals';
import { openMemoryEventStore } from '@sitlog/event-store';
import { type Fact, parseInstant, type SituationEvent } from '@sitlog/situation';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { lastReportAt, readReport, readReports } from './read-reports.js';

const NOON = parseInstant('2016-12-14T12:00:00Z') ?? 0;

const report = (number: number): Fact => ({
  name: 'ReportIssued',
  data: { number, validAt: '2016-12-14T11:00:00Z', knownRevision: number - 1, rules: [] },
});
const FACTS: readonly Fact[] = [
  {
    name: 'SituationOpened',
    data: { code: 'ALE', name: 'Aleppo', mode: 'actual', timeZone: 'UTC' },
  },
  report(1),
  report(2),
];
const events = FACTS.map((fact, i): SituationEvent => ({
  ...fact,
  eventId: `event-${i}`,
  revision: i,
  recordedAt: NOON + i,
  author: 'anna',
}));

test('a report is known from its own revision on, with who issued it and when', async () => {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    const db = viewsIn(folder);
    const [first, ...rest] = events.map((event) => storedForm('s1', event));
    await store.append(streamOf('s1'), [first!, ...rest], 'no-stream');
    await catchUp(store, db);

    const stored = {
      ...report(1).data,
      ...{ by: 'anna', authenticated: false, recordedAt: NOON + 1, revision: 1, signatures: [] },
    };
    expect(readReport(db, 's1', { number: 1, known: 1 })).toEqual(stored);
    expect(readReport(db, 's1', { number: 1, known: 0 })).toBeUndefined();
    expect(readReport(db, 's1', { number: 3, known: 9 })).toBeUndefined();
    expect(readReport(db, 's2', { number: 1, known: 9 })).toBeUndefined();
    expect(lastReportAt(db, 's1', 0)).toBeUndefined();
    expect(lastReportAt(db, 's1', 1)).toEqual(stored);
    expect(lastReportAt(db, 's1', 9)?.number).toBe(2);
    expect(readReports(db, 's1', 1)).toEqual([stored]);
    expect(readReports(db, 's1', 2).map(({ number }) => number)).toEqual([2, 1]);
    db.close();
  });
});
