/** A point in degrees: longitude, latitude. */
export type Point = readonly [lon: number, lat: number];

/** A country as Natural Earth draws it, by the state of the ground; that says nothing of anybody's claim. */
export interface Country {
  /** ISO 3166-1 number; empty where there is none. */
  readonly id: string;
  readonly name: string;
  readonly rings: readonly (readonly Point[])[];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PER_DEGREE = 100;

/** The countries of the data that tools/dashboard/build-outlines.mjs wrote. */
export function decoded(lineText: string, countryText: string): readonly Country[] {
  const lines = lineText.split(' ').map(lineOf);
  const line = (index: number): readonly Point[] =>
    index < 0 ? [...(lines[~index] ?? [])].reverse() : (lines[index] ?? []);
  return countryText.split('/').map((text) => {
    const [id = '', name = '', shapes = ''] = text.split('|');
    const rings = shapes
      .split(';')
      .map((shape) => shape.split(' ').flatMap((index) => line(Number(index))));
    return { id, name, rings };
  });
}

function lineOf(text: string): readonly Point[] {
  const steps = stepsOf(text);
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i] ?? 0;
    y += steps[i + 1] ?? 0;
    points.push([x / PER_DEGREE, y / PER_DEGREE]);
  }
  return points;
}

/** Numbers of five bits to a letter; the lowest bit is the sign. */
function stepsOf(text: string): readonly number[] {
  const steps: number[] = [];
  let [value, factor] = [0, 1];
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    value += (digit % 32) * factor;
    factor *= 32;
    if (digit >= 32) continue;
    steps.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, factor] = [0, 1];
  }
  return steps;
}

/** The country in whose outline a point lies. */
export function countryAt(countries: readonly Country[], point: Point): Country | undefined {
  return countries.find(({ rings }) => isInside(rings, point));
}

/** Whether a point lies within rings. Even-odd: holes are outside. */
export function isInside(rings: Country['rings'], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
      if (crosses) inside = !inside;
    }
  }
  return inside;
}
