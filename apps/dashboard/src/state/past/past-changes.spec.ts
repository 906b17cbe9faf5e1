import { type HistoryFrame } from '@sitlog/api-types';
import { describe, expect, it } from '@jest/globals';
import { createPastChanges } from './past-changes.js';

const FRAME: HistoryFrame = {
  situation: 'ALE',
  mode: 'exercise',
  validAt: '2016-12-14T10:00:00Z',
  knownAt: '2016-12-14T10:00:00Z',
  settled: true,
  position: '90',
  ruleSet: 'board-2',
  vocabulary: [],
  from: { position: '89', knownRevision: 70, validAt: '2016-12-14T08:00:00Z' },
  knownRevision: 71,
  unlisted: [],
  propositions: [
    {
      facet: 'hostilities',
      id: 'ea/airstrikes',
      before: null,
      after: null,
      causedBy: { entries: ['ALE-032'], revisions: [71], time: false },
      affects: { from: '2016-12-14T08:00:00Z', to: null },
      validAt: '2016-12-14T08:00:00Z',
    },
  ],
  ...{ figures: [], demands: [], forecasts: [], raised: [], checks: [] },
};

/** A page on a device, which shares what is kept with other pages on it. */
function page(device: Map<string, string>) {
  const spoken: number[] = [];
  const past = createPastChanges({
    keep: {
      json: (key) => JSON.parse(device.get(key) ?? 'null') as unknown,
      set: (key, value) => {
        device.set(key, value);
      },
    },
    say: (fresh) => spoken.push(fresh.length),
  });
  past.open('ALE');
  return { past, spoken, told: () => past.kept.value.changes.length };
}

describe('changes of the past on a page', () => {
  it('are told once, and are there again when it is opened anew', () => {
    const device = new Map<string, string>();
    const { past, spoken } = page(device);
    past.hear(FRAME);
    past.hear(FRAME);
    expect(spoken).toEqual([1]);
    const again = page(device);
    expect([again.told(), again.spoken]).toEqual([1, []]);
  });

  it('are gone on all pages of the device once they were seen on one', () => {
    const device = new Map<string, string>();
    const [one, other] = [page(device), page(device)];
    one.past.hear(FRAME);
    other.past.reload('sitlog.past.ALE');
    expect(other.told()).toBe(1);
    one.past.markSeen();
    other.past.reload('sitlog.past.ALE');
    expect(other.told()).toBe(0);
    other.past.hear(FRAME);
    expect([other.told(), other.spoken]).toEqual([0, []]);
  });

  it('belong to one situation', () => {
    const { past, told } = page(new Map());
    past.hear(FRAME);
    past.open('HAM');
    expect(told()).toBe(0);
    past.open('ALE');
    expect(told()).toBe(1);
  });
});
