import { describe, expect, it } from '@jest/globals';
import { courseTo } from '../../../core/replay/course.js';
import { createPages } from '../../network/read-to-end.js';
import { createStepsReader, type StepsWanted } from './read-steps.js';

const MOMENT = '2016-12-14T08:00:00Z';
const WANTED: StepsWanted = { enough: 12, times: 0, turn: 0 };

/** A log in which every so many events one changes an answer, with the spans that were asked for. */
function log(every = 1) {
  const asked: string[] = [];
  const { readSteps } = createStepsReader(
    createPages({
      api: {
        read: <T>(_path: string, query: object = {}): Promise<T> => {
          const { fromKnownAt, toKnownAt } = query as Readonly<Record<string, string>>;
          asked.push(`${fromKnownAt ?? ''} ${toKnownAt ?? ''}`);
          const [after, upTo] = [fromKnownAt, toKnownAt].map((text) => Number(text?.slice(4)));
          const steps = Array.from({ length: (upTo ?? 0) - (after ?? 0) }, (_, i) => ({
            cause: 'log',
            knownRevision: (after ?? 0) + i + 1,
            validAt: MOMENT,
            changes: [],
          })).filter(({ knownRevision }) => knownRevision % every === 0);
          return Promise.resolve({ steps, next: null } as T);
        },
        send: () => Promise.reject(new Error('Nothing is written.')),
        preview: () => Promise.reject(new Error('Nothing is asked beforehand.')),
      },
    }),
  );
  const readTo = async (knownRevision: number, wanted = WANTED, head = 1_000) => {
    const place = { situation: 'ALE', isLive: true, validAt: MOMENT, knownRevision };
    const { steps, hasEarlier } = await readSteps(
      courseTo(place, head),
      wanted,
      new AbortController().signal,
    );
    const revisions = steps.map((step) => step.knownRevision);
    return { from: revisions[0], to: revisions.at(-1), hasEarlier };
  };
  return { asked, readTo };
}

describe('reading the steps that lead to where the hands rest', () => {
  it('reads the span around it and goes back until there are enough', async () => {
    const { asked, readTo } = log();
    expect(await readTo(205)).toEqual({ from: 181, to: 220, hasEarlier: true });
    expect(asked).toEqual(['rev:200 rev:220', 'rev:180 rev:200']);
  });

  it('goes back no further than so far where little changed, and further where it is asked to', async () => {
    const { asked, readTo } = log(50);
    expect(await readTo(205)).toEqual({ from: 150, to: 200, hasEarlier: true });
    expect(asked).toHaveLength(5);
    expect(await readTo(205, { ...WANTED, enough: 24, times: 1 })).toMatchObject({ from: 50 });
    expect(asked).toHaveLength(9);
  });

  it('ends at the beginning of the log', async () => {
    expect(await log().readTo(25)).toEqual({ from: 1, to: 40, hasEarlier: false });
  });

  it('asks for nothing twice', async () => {
    const { asked, readTo } = log();
    await readTo(205);
    await readTo(219);
    await readTo(221);
    expect(asked).toEqual(['rev:200 rev:220', 'rev:180 rev:200', 'rev:220 rev:240']);
  });

  it('goes on from what it has where the log grows, and begins anew with another log', async () => {
    const { asked, readTo } = log();
    await readTo(5, WANTED, 5);
    expect(await readTo(7, WANTED, 7)).toMatchObject({ from: 1, to: 7 });
    expect(asked).toEqual(['rev:0 rev:5', 'rev:5 rev:7']);
    await readTo(7, { ...WANTED, turn: 1 }, 7);
    expect(asked.at(-1)).toBe('rev:0 rev:7');
  });
});
