import { describe, expect, it } from '@jest/globals';
import { OUTLINE_FLAGS } from '@sitlog/situation';
import { outlineOf, entryOf } from '../../testing/test-situation.js';
import { strokeOf } from './certainty.js';
import { mapItemsOf } from './items.js';
import { clustered, labelsFor } from './cluster.js';
import { pathOf } from './outline-path.js';
import { countryAt, decoded, type Point } from './outlines.js';

describe('the data of outlines', () => {
  it('are lines of steps in hundredths of a degree, that countries share', () => {
    // 'E' is 4: 2; 'D' is 3: −2; 'g' is 32: more digits follow.
    const countries = decoded('EDgBA CC', '760|Syria|0 1;~0/|Sea|-1');
    expect(countries[0]).toMatchObject({ id: '760', name: 'Syria' });
    expect(countries[0]?.rings[0]).toEqual([
      [0.02, -0.02],
      [0.18, -0.02],
      [0.01, 0.01],
    ]);
    // A negative index is a line the other way round.
    expect(countries[1]).toEqual({
      id: '',
      name: 'Sea',
      rings: [
        [
          [0.18, -0.02],
          [0.02, -0.02],
        ],
      ],
    });
  });

  it('have no points where a line or a shape is missing', () => {
    expect(decoded('CC', '1|A|7;-9')[0]?.rings).toEqual([[], []]);
    expect(decoded('CC', '1')).toEqual([{ id: '1', name: '', rings: [[[0.01, 0.01]]] }]);
  });
});

const ring = (...points: readonly Point[]): readonly Point[] => points;
const land = (...rings: readonly (readonly Point[])[]) => ({ id: '', name: 'Land', rings });

describe('a country', () => {
  const square = ring([0, 0], [10, 0], [10, 10], [0, 10]);
  const hole = ring([4, 4], [6, 4], [6, 6], [4, 6]);

  it('has what lies in its outline, without its holes', () => {
    const countries = [land(square, hole)];
    const isIn = (lon: number, lat: number): boolean =>
      countryAt(countries, [lon, lat]) !== undefined;
    expect([isIn(2, 2), isIn(5, 2), isIn(8, 5)]).toEqual([true, true, true]);
    expect([isIn(5, 5), isIn(-1, 5), isIn(11, 5), isIn(5, 11), isIn(5, -1)]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('ends where its border is slanted', () => {
    const slanted = [land(ring([0, 0], [10, 0], [0, 10]))];
    expect(countryAt(slanted, [4, 5])).toBeDefined();
    expect(countryAt(slanted, [6, 5])).toBeUndefined();
    const other = [land(ring([2, 1], [12, 1], [12, 11]))];
    expect(countryAt(other, [8, 5])).toBeDefined();
    expect(countryAt(other, [5, 5])).toBeUndefined();
  });

  it('is drawn as one closed line', () => {
    expect(pathOf([land(square), land(hole)], { lon: 0 })).toBe(
      'M0.000 0.000L10.000 0.000L10.000 -10.051L0.000 -10.051' +
        'M4.000 -4.003L6.000 -4.003L6.000 -6.011L4.000 -6.011',
    );
    // ln(tan(75°)) is 1.317, in degrees 75.456.
    expect(pathOf([land(ring([10, 60]))], { lon: 4 })).toBe('M6.000 -75.456');
    expect(pathOf([], { lon: 0 })).toBe('');
  });

  it('that leaves the map on one side goes on at the other', () => {
    const across = ring([179, 0], [-179, 0], [-179, 5], [179, 5]);
    expect(pathOf([land(across)], { lon: 0 })).toBe(
      'M-179.000 0.000L-179.000 -5.006M179.000 -5.006L179.000 0.000',
    );
  });

  it('around a pole is closed along the edge of the map', () => {
    const south = ring([-150, -70], [-30, -75], [90, -70], [170, -75]);
    expect(pathOf([land(south)], { lon: 0 })).toBe(
      'M-150.000 99.432L-30.000 116.172L90.000 99.432L170.000 116.172L170.000 180.000L-150.000 180.000',
    );
    const north = ring([-150, 70], [-30, 75], [90, 70], [170, 75]);
    expect(pathOf([land(north)], { lon: 0 })).toContain('L170.000 -180.000L-150.000 -180.000');
  });
});

describe('marks that stand too near to each other', () => {
  it('are one from a distance on, where the first stands', () => {
    const [a, b, c] = [
      { x: 0, y: 0 },
      { x: 15, y: 20 },
      { x: 25, y: 0 },
    ];
    expect(clustered([a, b, c], 25)).toEqual([
      { x: 0, y: 0, members: [a] },
      { x: 15, y: 20, members: [b, c] },
    ]);
    expect(clustered([a, b, c], 25.1)).toEqual([{ x: 0, y: 0, members: [a, b, c] }]);
  });
});

describe('the names beside marks', () => {
  const mark = (x: number, y: number, label = 'Fuah') => ({ x, y, label });
  const offsets = (...all: readonly ReturnType<typeof mark>[]): readonly unknown[] => {
    const found = labelsFor(all, 400);
    return all.map((one) => found.get(one));
  };

  it('stand below, else above, else nowhere', () => {
    expect(offsets(mark(200, 100))).toEqual([{ dx: 0, dy: 25 }]);
    expect(offsets(mark(200, 100), mark(200, 130))[0]).toEqual({ dx: 0, dy: -24 });
    expect(offsets(mark(200, 100), mark(200, 130), mark(200, 70))[0]).toBeUndefined();
  });

  it('run into no other name', () => {
    const long = 'A long name of a place';
    expect(offsets(mark(200, 100, long), mark(260, 100, long))).toEqual([
      { dx: 0, dy: 25 },
      { dx: 0, dy: -24 },
    ]);
    // Half a name of four letters is 17.2 pixels wide: with 40 between them there is room.
    expect(offsets(mark(200, 100), mark(240, 100))).toEqual([
      { dx: 0, dy: 25 },
      { dx: 0, dy: 25 },
    ]);
    expect(offsets(mark(200, 100), mark(230, 100))[1]).toEqual({ dx: 0, dy: -24 });
  });

  it('stay inside of the width, and are left out where the mark is outside', () => {
    expect(offsets(mark(5, 100))).toEqual([{ dx: expect.closeTo(12.2), dy: 25 }]);
    expect(offsets(mark(395, 100))).toEqual([{ dx: expect.closeTo(-12.2), dy: 25 }]);
    expect(offsets(mark(0, 100), mark(400, 100), mark(-9, 200), mark(409, 200))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the line of a place', () => {
  const item = (flags: number) => ({ no: '', kind: '', from: null, to: null, flags, places: [] });
  const { ahead, possible, verified, disputed } = OUTLINE_FLAGS;

  it('is that of what is to come where all are ahead or may not have begun', () => {
    expect(strokeOf([item(ahead), item(possible)])).toBe('ahead');
    expect(strokeOf([item(possible | verified)])).toBe('ahead');
    expect(strokeOf([item(possible), item(verified)])).toBe('reported');
    expect(strokeOf([item(ahead | disputed)])).toBe('disputed');
  });
});

describe('the items of the map', () => {
  it('are the rows of all pages, with what whole entries tell of them', () => {
    const pages = [outlineOf([12]), outlineOf([3], { kinds: ['needs.water'], places: [] })];
    const items = mapItemsOf('ALE', pages, [
      { ...entryOf('ALE-012'), headline: 'A convoy', places: [] },
    ]);
    expect(items).toEqual([
      {
        no: 'ALE-012',
        kind: 'hostilities.shelling',
        from: '2016-12-14T12:00:00.000Z',
        to: '2016-12-14T12:00:00.000Z',
        flags: 0,
        places: [],
        headline: 'A convoy',
      },
      {
        no: 'ALE-003',
        kind: 'needs.water',
        from: '2016-12-14T03:00:00.000Z',
        to: '2016-12-14T03:00:00.000Z',
        flags: 0,
        places: [],
      },
    ]);
  });

  it('have the place of their row, and no time where it is open', () => {
    const page = outlineOf([1]);
    const columns = { ...page.columns, happenedFrom: [null], happenedTo: [null], flags: [16] };
    const [item] = mapItemsOf('ALE', [{ ...page, columns }], []);
    expect(item).toMatchObject({
      from: null,
      to: null,
      flags: 16,
      places: [{ placeId: 'pl-fua' }],
    });
    expect(item).not.toHaveProperty('headline');
  });
});
