// Writes the outlines that the map ships with: apps/dashboard/src/core/map/data/outlines.data.ts.
// Its origin is Natural Earth (naturalearthdata.com, public domain) at 1:50 million, as TopoJSON from the package world-atlas 2.0.2 (ISC):
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && node tools/dashboard/build-outlines.mjs package/countries-50m.json
// Every line is thinned by the area that a point adds (Visvalingam), and shared borders stay shared.
import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const OUT = 'apps/dashboard/src/core/map/data/outlines.data.ts';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Hundredths of a degree: about a kilometre. */
const PER_DEGREE = 100;
/** Square degrees that a point has to add to stay. */
const LEAST_AREA = Number(process.argv[3] ?? 0.0065);

const { arcs, transform, objects } = JSON.parse(await readFile(process.argv[2], 'utf8'));

/** An arc in degrees; TopoJSON writes steps. */
function inDegrees(arc) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    const { scale, translate } = transform;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function areaOf([ax, ay], [bx, by], [cx, cy]) {
  const shrink = Math.cos((by * Math.PI) / 180);
  return (Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2) * shrink;
}

/** The points that add the least go first; the ends stay, and so do four points of a closed line. */
function thinned(points) {
  const kept = [...points];
  const least = isClosed(points) ? 4 : 2;
  while (kept.length > least) {
    let [at, smallest] = [0, Infinity];
    for (let i = 1; i < kept.length - 1; i++) {
      const area = areaOf(kept[i - 1], kept[i], kept[i + 1]);
      if (area < smallest) [at, smallest] = [i, area];
    }
    if (smallest >= LEAST_AREA) break;
    kept.splice(at, 1);
  }
  return kept;
}

function isClosed(points) {
  const [first, last] = [points[0], points.at(-1)];
  return first[0] === last[0] && first[1] === last[1];
}

/** Steps in hundredths of a degree, five bits to a letter. */
function encoded(points) {
  let [x, y] = [0, 0];
  let text = '';
  const all = points.map((point) => point.map((degrees) => Math.round(degrees * PER_DEGREE)));
  for (const [index, [nextX, nextY]] of all.entries()) {
    const isDouble = nextX === x && nextY === y && index > 0 && index < all.length - 1;
    if (!isDouble) text += letters(nextX - x) + letters(nextY - y);
    [x, y] = [nextX, nextY];
  }
  return text;
}

function letters(step) {
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  let text = '';
  while (rest >= 32) {
    text += DIGITS[(rest % 32) + 32];
    rest = Math.floor(rest / 32);
  }
  return text + DIGITS[rest];
}

const lines = arcs.map((arc) => thinned(inDegrees(arc)));

function pointsOf(ring) {
  return ring.flatMap((arc) => (arc < 0 ? [...lines[~arc]].reverse() : lines[arc]));
}

function ringArea(ring) {
  const points = pointsOf(ring);
  const sum = points.reduce((total, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length];
    return total + (x * nextY - nextX * y);
  }, 0);
  const lat = points.reduce((total, [, y]) => total + y, 0) / points.length;
  return Math.abs(sum / 2) * Math.cos((lat * Math.PI) / 180);
}

/** Small islands and holes go, but never the last ring of a country. */
const countries = objects.countries.geometries.map(({ id = '', type, arcs: shape, properties }) => {
  const polygons = type === 'Polygon' ? [shape] : shape;
  const sized = polygons.flat().map((ring) => ({ ring, area: ringArea(ring) }));
  const largest = sized.reduce((a, b) => (b.area > a.area ? b : a));
  const kept = sized.filter((one) => one === largest || one.area >= 4 * LEAST_AREA);
  return { id, name: properties.name, rings: kept.map(({ ring }) => ring) };
});

const used = [
  ...new Set(countries.flatMap(({ rings }) => rings.flat().map((arc) => (arc < 0 ? ~arc : arc)))),
];
const newIndex = new Map(used.map((arc, index) => [arc, index]));
const renumbered = (arc) => (arc < 0 ? ~newIndex.get(~arc) : newIndex.get(arc));
const arcText = used.map((arc) => encoded(lines[arc])).join(' ');
const countryText = countries
  .map(({ id, name, rings }) => {
    const shapes = rings.map((ring) => ring.map(renumbered).join(' ')).join(';');
    return `${id}|${name.replaceAll("'", '’')}|${shapes}`;
  })
  .join('/');

const source = `// Written by tools/dashboard/build-outlines.mjs, which says how. Natural Earth, 1:50 million, public domain.
/** Lines: steps in hundredths of a degree, five bits to a letter, each line after a space. */
export const LINES =
  '${arcText}';
/** Countries: ISO 3166-1 number, name, rings of lines by their place in LINES (~n: backwards). */
export const COUNTRIES =
  '${countryText}';
`;
await writeFile(OUT, source);
const kept = used.reduce((sum, arc) => sum + lines[arc].length, 0);
console.log(
  `${countries.length} countries, ${used.length} lines, ${kept} points: ${source.length} bytes, ` +
    `gzip ${gzipSync(source, { level: 9 }).length}, brotli ${brotliCompressSync(source).length}`,
);
