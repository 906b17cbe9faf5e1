import { describe, expect, it } from '@jest/globals';
import { OUTLINE_FLAGS } from '@sitlog/situation';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { outlineOf } from '../../testing/test-situation.js';
import { lastCorrection, lastReportPair } from './latest.js';

const TO = { validAt: '2016-12-14T10:30:00Z', knownAt: 'rev:62' };

const serving = (answers: Readonly<Record<string, unknown>>) =>
  testDesk({
    answer: servedWith(({ path }): Answer => {
      const found = Object.keys(answers).find((start) =>
        path.startsWith(`/situations/ALE/${start}`),
      );
      return found === undefined ? undefined : { body: answers[found] };
    }),
  });

describe('the last report', () => {
  it('is the first of the list as known by then, by its moment and revision', async () => {
    const reports = [{ number: 2, validAt: '2016-12-14T08:00:00Z', knownRevision: 45 }];
    const { desk, server } = await serving({ reports: { reports, next: null } });
    expect(await lastReportPair(desk, TO)).toEqual({
      validAt: '2016-12-14T08:00:00Z',
      knownAt: 'rev:45',
    });
    expect(server.asked.at(-1)?.path).toContain('knownAt=rev%3A62');
  });

  it('may be none', async () => {
    const { desk } = await serving({ reports: { reports: [], next: null } });
    expect(await lastReportPair(desk, TO)).toBeUndefined();
  });
});

describe('the last correction', () => {
  const version = (change: string, revision: number): object => ({ change, revision });
  const { corrected, retracted } = OUTLINE_FLAGS;
  const outline = outlineOf([1, 2, 3, 4], {
    columns: {
      ...outlineOf([1, 2, 3, 4]).columns,
      flags: [corrected, corrected | retracted, 0, corrected],
    },
  });

  it('is found among the entries that were corrected, whatever was done to them later', async () => {
    const { desk, server } = await serving({
      'entries/outline': outline,
      'entries?': {
        entries: [
          { entryNo: 'ALE-001', revision: 60 },
          { entryNo: 'ALE-002', revision: 50 },
          { entryNo: 'ALE-004', revision: 40 },
        ],
        next: null,
      },
      'entries/ALE-001': {
        versions: [
          version('EntryLogged', 3),
          version('EntryCorrected', 20),
          version('EntryMarked', 60),
        ],
      },
      'entries/ALE-002': {
        versions: [version('EntryReclassified', 48), version('EntryRetracted', 50)],
      },
    });
    expect(await lastCorrection(desk, TO)).toBe(48);
    const asked = server.asked.map(({ path }) => path);
    expect(asked.find((path) => path.includes('numbers='))).toContain(
      encodeURIComponent('ALE-001,ALE-002,ALE-004'),
    );
    // Nothing was done to it after what was found.
    expect(asked.some((path) => path.includes('entries/ALE-004'))).toBe(false);
  });

  it('may be none', async () => {
    const { desk, server } = await serving({ 'entries/outline': outlineOf([1]) });
    expect(await lastCorrection(desk, TO)).toBeUndefined();
    expect(server.asked.some(({ path }) => path.includes('numbers='))).toBe(false);
  });
});
