import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { basemapOf } from './basemap.js';

const ARCHIVE = {
  address: '/basemap/tiles.pmtiles?tag=a-b',
  minZoom: 0,
  maxZoom: 9,
  bounds: [36, 35, 38, 37],
  attribution: '© OpenStreetMap',
};

describe('the base map of the server', () => {
  it('is asked for once, and forgotten where it cannot be drawn', async () => {
    const { desk, server } = await testDesk({
      answer: servedWith(({ path }) =>
        path === '/basemap' ? { body: { archive: ARCHIVE } } : undefined,
      ),
    });
    const { archive, ask, giveUp } = basemapOf(desk);
    expect(archive.value).toBeUndefined();
    await ask();
    await basemapOf(desk).ask();
    expect(archive.value).toEqual(ARCHIVE);
    expect(server.asked.filter(({ path }) => path === '/basemap')).toHaveLength(1);
    giveUp();
    expect(archive.value).toBeUndefined();
  });

  it('is none where the operator brought none, and asked for again where nobody answered', async () => {
    let isAway = true;
    const { desk, server } = await testDesk({
      answer: servedWith(({ path }) => {
        if (path !== '/basemap') return undefined;
        return isAway ? { status: 503 } : { body: {} };
      }),
    });
    const { archive, ask } = basemapOf(desk);
    await ask();
    isAway = false;
    await ask();
    await ask();
    expect(archive.value).toBeUndefined();
    expect(server.asked.filter(({ path }) => path === '/basemap')).toHaveLength(2);
  });
});
