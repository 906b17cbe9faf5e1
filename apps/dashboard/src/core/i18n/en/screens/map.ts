import { many } from '../../plural.js';
import { type PhraseParts } from '../../parts.js';

/** Words of the map. */
export const map = {
  sentence: (valid: PhraseParts, known: PhraseParts): PhraseParts => [
    'Where, of what had happened by ',
    valid,
    ' as known by ',
    known,
    '.',
  ],
  revision: (n: string): string => `revision ${n}`,
  sum: 'Entries on the map and not on it; each part narrows the list',
  parts: {
    exact: 'On the map',
    area: 'Area only',
    none: 'No place',
    retracted: 'Retracted',
  },
  allParts: 'All',
  unread: (n: string): string => `not read ${n}`,
  firstPlaceOnly:
    'With so many entries each one stands at its first place only. Narrow them to see all their places.',
  none: 'No entry at these moments.',
  nothingPlaced: 'None of these entries has a place with coordinates.',
  frame: 'Map; all that it shows is in the list',
  move: 'Move the map',
  moves: {
    in: 'Nearer',
    out: 'Farther',
    north: 'North',
    south: 'South',
    west: 'West',
    east: 'East',
  },
  reset: 'All places',
  keys: 'Drag, or with the map focused: arrow keys, + − 0, wheel.',
  across: (km: string): string => `${km} kilometres across`,
  places: 'Places',
  placesOf: (part: string): string => `Places: ${part}`,
  several: 'An entry with several places stands at each of them and is counted once.',
  inWords: 'Described in words only',
  nowhere: 'No place given',
  retractedTitle: 'Retracted, not on the map',
  noCoordinates: 'No coordinates are registered for this place.',
  show: 'Show on the map',
  more: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} more entry.`, other: `${shown} more entries.` }),
  plusMinus: (km: string): string => `±${km} km`,
  roughly: '(roughly)',
  wholeCountry: '(whole country)',
  inView: (countries: string): string => `In view: ${countries}.`,
  allWithin: (names: PhraseParts): PhraseParts => ['All that is seen lies within: ', names],
  outside: (n: number, shown: string, names: PhraseParts): PhraseParts => [
    many('en', n, {
      one: `${shown} place outside this view: `,
      other: `${shown} places outside this view: `,
    }),
    names,
  ],
  around: (km: string): string => `drawn ${km} km around the point`,
  precision: {
    0: 'how exact the place is nobody says',
    1: 'exact place',
    2: 'within about 25 km of the point',
    3: 'a district; the point only shows roughly where',
    4: 'a province; the point only shows roughly where',
    5: 'a line or an area without clear borders; the point only shows roughly where',
    6: 'a whole country',
    7: 'international waters or airspace; the point only shows roughly where',
  } as Readonly<Record<number, string>>,
  possible: 'may not have begun by then',
  stroke: {
    verified: 'verified',
    reported: 'reported, not verified',
    ahead: 'tells what is to come',
    disputed: 'disputed',
  },
  legend: 'What the signs mean',
  exactMark: 'An exact place, with the number of its entries.',
  hollowMark:
    'Only the middle of an area: it happened somewhere around. The area or line is drawn where it is known.',
  strokeMeans: {
    verified: 'Every entry there was verified.',
    reported: 'Reported; at least one entry there was not verified.',
    ahead: 'Only what is to come, or may not have begun.',
    disputed: 'At least one entry there is disputed by another.',
  },
  stays: 'What has begun stays on the map, also when it is over. What was retracted is left out.',
  outlines:
    'Coasts and borders: Natural Earth, public domain, as things are on the ground; that says nothing about anybody’s claim. No other server is asked for anything.',
  rough:
    'Coasts and borders are simplified: mostly within 4 km, in places some tens of kilometres off.',
  tooNear:
    'No outline at this scale: coasts and borders are too coarse for it, and there are no streets.',
  noneInView: 'No coast or border within this view.',
  noOutlines: 'The outlines could not be loaded; places stand at their coordinates all the same.',
};
