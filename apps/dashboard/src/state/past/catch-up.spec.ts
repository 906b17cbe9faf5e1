import { describe, expect, it } from '@jest/globals';
import { createCatchUp, type FrameTakers } from './catch-up.js';

/** A device, and the streams that were resumed on it. */
function device(kept: Readonly<Record<string, string>> = {}) {
  const places = new Map(Object.entries(kept));
  const streams: { at: string; on: FrameTakers; isClosed: boolean }[] = [];
  const catchUp = createCatchUp({
    keep: {
      get: (key) => places.get(key),
      set: (key, value) => {
        places.set(key, value);
      },
    },
    resume(situation, id, on) {
      const stream = { at: `${situation} ${id}`, on, isClosed: false };
      streams.push(stream);
      return {
        close() {
          stream.isClosed = true;
        },
      };
    },
    hear: () => undefined,
    miss: () => undefined,
  });
  catchUp.open('ALE');
  return { catchUp, streams, place: () => places.get('sitlog.cursor.ALE') };
}

describe('catching up', () => {
  it('asks nothing on a device that was never here, and keeps its place', () => {
    const { catchUp, streams, place } = device();
    catchUp.follow('5@1:1');
    expect([streams.length, place()]).toEqual([0, '5@1:1']);
    catchUp.follow('6@1:1');
    expect(place()).toBe('6@1:1');
  });

  it('asks nothing where nothing was missed', () => {
    const { catchUp, streams } = device({ 'sitlog.cursor.ALE': '5@1:1' });
    catchUp.follow('5@1:1');
    expect(streams).toEqual([]);
  });

  it('goes on from the place that was left, once, and keeps it until everything was told', () => {
    const { catchUp, streams, place } = device({ 'sitlog.cursor.ALE': '3@1:1' });
    catchUp.follow('5@1:1');
    catchUp.follow('6@1:1');
    expect(streams.map(({ at }) => at)).toEqual(['ALE 3@1:1']);
    expect(place()).toBe('3@1:1');
    streams[0]?.on.done();
    expect([streams[0]?.isClosed, place()]).toEqual([true, '6@1:1']);
  });

  it('ceases to ask of a situation that was left', () => {
    const { catchUp, streams, place } = device({ 'sitlog.cursor.ALE': '3@1:1' });
    catchUp.follow('5@1:1');
    catchUp.open('HAM');
    expect([streams[0]?.isClosed, place()]).toEqual([true, '3@1:1']);
  });
});
