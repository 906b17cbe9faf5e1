import { describe, expect, it } from '@jest/globals';
import { type PlaceResponse } from '@sitlog/api-types';
import fc from 'fast-check';
import { countsByPlacing, type EntryPlace, type MapItem, located, HOW_PLACED } from './located.js';

const PLACES = new Map<string, PlaceResponse>([
  ['town', { id: 'town', name: 'Town', lat: 36.2, lon: 37.16, precision: 1 }],
  ['around', { id: 'around', name: 'Around', lat: 36.19, lon: 37.17, precision: 2 }],
  ['district', { id: 'district', name: 'District', lat: 35.93, lon: 36.63, precision: 3 }],
  ['nowhere', { id: 'nowhere', name: 'A camp' }],
]);
const RETRACTED = 1;

const at = fc.record({
  placeId: fc.constantFrom(...PLACES.keys(), 'unknown'),
  role: fc.constant('site' as const),
});
const inWords = fc.constant<EntryPlace>({ description: 'left open', role: 'site' });
const precise = at.chain((one) =>
  fc.record({
    placeId: fc.constant(one.placeId),
    role: fc.constant('site' as const),
    precision: fc.constantFrom(
      1 as const,
      2 as const,
      3 as const,
      4 as const,
      5 as const,
      6 as const,
      7 as const,
    ),
  }),
);
const items: fc.Arbitrary<readonly MapItem[]> = fc
  .array(
    fc.record({
      flags: fc.integer({ min: 0, max: 127 }),
      places: fc.array(fc.oneof(at, inWords, precise), { maxLength: 3 }),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map((one, index) => ({ ...one, no: `ALE-${index}`, kind: 'x', from: null, to: null })),
  );

function item(places: readonly EntryPlace[], flags = 0): MapItem {
  return { no: 'ALE-001', kind: 'x', from: null, to: null, flags, places };
}

describe('entries at their places', () => {
  it('counts each entry in exactly one part, and lists each one', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { groups, partOf } = located(all, PLACES);
        const counts = countsByPlacing(partOf);
        expect(HOW_PLACED.reduce((sum, part) => sum + counts[part], 0)).toBe(all.length);
        const listed = new Set(groups.flatMap((group) => group.items.map(({ no }) => no)));
        expect(listed.size).toBe(all.length);
      }),
    );
  });

  it('never draws what was retracted, nor a place without coordinates, nor one entry twice at a place', () => {
    fc.assert(
      fc.property(items, (all) => {
        for (const { spot, items: here } of located(all, PLACES).groups) {
          expect(new Set(here).size).toBe(here.length);
          if (spot === undefined) continue;
          expect(here.some(({ flags }) => (flags & RETRACTED) !== 0)).toBe(false);
          expect(Number.isFinite(spot.lat)).toBe(true);
        }
      }),
    );
  });

  it('takes an entry for exact only at a place that is exact', () => {
    const part = (places: readonly EntryPlace[]): string | undefined =>
      located([item(places)], PLACES).partOf.get('ALE-001');
    expect(part([{ placeId: 'around', role: 'site' }])).toBe('area');
    expect(
      part([
        { placeId: 'district', role: 'site' },
        { placeId: 'town', role: 'site' },
      ]),
    ).toBe('exact');
    expect(part([{ placeId: 'town', role: 'site', precision: 3 }])).toBe('area');
    expect(part([{ placeId: 'nowhere', role: 'site' }])).toBe('none');
    expect(part([])).toBe('none');
  });

  it('stands on the ground of its place, which is an area also where it is known exactly', () => {
    const coordinates = [
      [
        [36, 35],
        [38, 35],
        [38, 37],
        [36, 37],
        [36, 35],
      ],
    ];
    const camp = { id: 'camp', name: 'Camp', precision: 1, radiusM: 500 } as const;
    const places = new Map([
      ['camp', { ...camp, geometry: { type: 'Polygon', coordinates } as const }],
    ]);
    const spotAt = (place: EntryPlace) => {
      const { groups, partOf } = located([item([place])], places);
      return [partOf.get('ALE-001'), groups[0]?.spot];
    };
    expect(spotAt({ placeId: 'camp' })).toEqual([
      'area',
      { lat: 36, lon: 37, precision: 1, geometry: places.get('camp')?.geometry },
    ]);
    // Who says more of the place says it of a point.
    expect(spotAt({ placeId: 'camp', precision: 1 })).toEqual([
      'exact',
      { lat: 36, lon: 37, precision: 1 },
    ]);
    expect(spotAt({ placeId: 'camp', radiusM: 20 })[1]).toMatchObject({ radiusM: 20 });
  });

  it('draws an area only where its extent is known, by the entry before the register', () => {
    const radius = (place: EntryPlace): number | undefined =>
      located([item([place])], PLACES).groups[0]?.spot?.radiusM;
    expect(radius({ placeId: 'around', role: 'site' })).toBe(25_000);
    expect(radius({ placeId: 'around', role: 'site', radiusM: 2_000 })).toBe(2_000);
    expect(radius({ placeId: 'district', role: 'site' })).toBeUndefined();
  });
});
