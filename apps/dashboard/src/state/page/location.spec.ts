import { describe, expect, it } from '@jest/globals';
import { testEdges } from '../../testing/test-edges.js';
import { createLocationState } from './location.js';

const AT = 'http://desk.test/situations/ALE/map?validAt=2016-12-14T08%3A00%3A00Z&view=36,37,5&tz=x';

function locationAt(href = AT) {
  const { edges, page } = testEdges({ href });
  return { ...createLocationState(edges), page };
}

describe('the location', () => {
  it('is what the address says', () => {
    const { code, screen, moments, isPast, place } = locationAt();
    expect([code.value, screen.value, isPast.value]).toEqual(['ALE', 'map', true]);
    expect(moments.value).toEqual({ validAt: '2016-12-14T08:00:00Z' });
    expect(place.value.screenParams).toEqual({ view: '36,37,5' });
    expect(place.value.unread).toEqual(['tz=x']);
  });

  it('goes elsewhere by a new step of the history, or in the place of the last', () => {
    const { go, page, place } = locationAt();
    go({ entry: 'ALE-001' });
    expect([page.history.length, place.value.entry, place.value.unread]).toEqual([
      2,
      'ALE-001',
      [],
    ]);
    go({ filter: 'kind:shelling' }, 'replace');
    expect(page.history).toHaveLength(2);
    expect(page.path()).toContain('entry=ALE-001&filter=kind%3Ashelling');
  });

  it('takes no step to where it is', () => {
    const { go, page } = locationAt('http://desk.test/situations/ALE/board');
    go({ screen: 'board' });
    expect(page.history).toHaveLength(1);
  });

  it('goes back with the browser', () => {
    const { goTo, page, screen } = locationAt();
    goTo('board');
    expect(screen.value).toBe('board');
    page.back();
    expect(screen.value).toBe('map');
  });

  it('leaves behind at another screen what belongs to the one alone', () => {
    const { goTo, place, go } = locationAt();
    go({ entry: 'ALE-001' });
    goTo('timeline');
    expect(place.value).toMatchObject({ screenParams: {}, entry: undefined, screen: 'timeline' });
    expect(place.value.moments).toEqual({ validAt: '2016-12-14T08:00:00Z' });
  });

  it('sets and removes what one screen alone needs, without a step unless it is wanted', () => {
    const { setScreenParams, place, page } = locationAt();
    setScreenParams({ part: 'exact' });
    expect(place.value.screenParams).toEqual({ view: '36,37,5', part: 'exact' });
    expect(page.history).toHaveLength(1);
    setScreenParams({ view: undefined }, 'push');
    expect(place.value.screenParams).toEqual({ part: 'exact' });
    expect(page.history).toHaveLength(2);
  });

  it('opens an entry beside the screen and closes it', () => {
    const { peek, place, screen } = locationAt();
    peek('ALE-002');
    expect([place.value.entry, screen.value]).toEqual(['ALE-002', 'map']);
    peek(undefined);
    expect(place.value.entry).toBeUndefined();
  });

  it('writes links within the page and links to give away', () => {
    const { hrefTo, linkTo } = locationAt('http://desk.test/situations/ALE/board');
    expect(hrefTo({ screen: 'map' })).toBe('/situations/ALE/map');
    expect(linkTo({ screen: 'map' })).toBe('http://desk.test/situations/ALE/map');
  });
});
