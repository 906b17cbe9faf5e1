// What the load writes: registers of a situation, and entries of about 1 KB as a desk would log them.

const SIDES = ['government', 'opposition', undefined, undefined];
const AREAS = 12;
const SOURCES = 20;
const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2024-03-01T00:00:00Z');
const DAYS = 30;

const KINDS = [
  ['hostilities.shelling', 'statement'],
  ['hostilities.shelling_stopped', 'statement'],
  ['hostilities.armed_clash', 'occurrence'],
  ['hostilities.airstrike', 'statement'],
  ['needs.water', 'statement'],
  ['needs.health', 'statement'],
  ['harm.killed', 'statement'],
  ['control.lost', 'statement'],
];

/** Registers by their address within the situation. */
export function registers() {
  const items = {};
  for (let n = 0; n < SOURCES; n += 1) {
    const side = SIDES[n % SIDES.length];
    items[`sources/src-${n}`] = {
      name: `Source ${n}`,
      type: side === undefined ? 'media' : 'party',
      reliability: 'BCDF'[n % 4],
      ...(side === undefined ? {} : { side }),
    };
  }
  for (const side of ['government', 'opposition']) {
    items[`actors/act-${side}`] = { name: `Forces of the ${side}`, side };
  }
  for (let n = 0; n < AREAS; n += 1) {
    items[`places/pl-${n}`] = { name: `Place ${n}`, lat: 36 + n / 10, lon: 37, precision: 2 };
    items[`subjects/area-${n}`] = { type: 'area', name: `Area ${n}` };
  }
  items['sides'] = { opposing: [['government', 'opposition']] };
  return items;
}

/** The n-th entry: always the same one for the same number. */
export function entry(n) {
  const [kind, mode] = KINDS[n % KINDS.length];
  const area = (n * 7) % AREAS;
  const from = FIRST_DAY + ((n * 7_919) % (DAYS * 1_440)) * 60_000;
  return {
    mode,
    kind,
    headline: `Entry ${n}: what was said of area ${area} and its surroundings that day`,
    narrative:
      'Residents reached by telephone speak of several impacts since the morning, of damage to ' +
      'houses near the market and of people who could not leave. The number of injured is not ' +
      'known; ambulances were seen on the northern road. The account could not be checked.',
    about: [`area-${area}`],
    time: {
      occurred: {
        from: new Date(from).toISOString(),
        to: new Date(from + DAY / 8).toISOString(),
        precision: 'part_of_day',
        label: 'that morning',
      },
    },
    attribution: [
      { sourceId: `src-${(n * 3) % SOURCES}`, act: 'published' },
      { sourceId: `src-${(n * 11) % SOURCES}`, act: 'claimed', basis: 'hearsay' },
    ],
    places: [{ placeId: `pl-${area}`, role: 'occurred_at', precision: 2 }],
    actors: [
      { actorId: n % 2 ? 'act-government' : 'act-opposition', role: 'attacker', as: 'alleged' },
    ],
    grade: { credibility: 2 + (n % 5) },
    figures: [
      {
        measure: 'people.injured',
        unit: 'person',
        quantifier: 'at_least',
        min: n % 40,
        stockFlow: 'flow',
        scope: `area ${area}`,
      },
    ],
    tags: ['bench', `day-${n % DAYS}`],
  };
}

/** A moment of the case between its first and its last day, as a share of it. */
export function momentAt(share) {
  return new Date(FIRST_DAY + share * DAYS * DAY).toISOString();
}
