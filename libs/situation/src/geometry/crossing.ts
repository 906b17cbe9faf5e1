import { type GeoPosition, unwrapped } from './geometry.js';

type Edge = readonly [from: GeoPosition, to: GeoPosition];

/** Whether a ring crosses or touches itself. */
export function crossesItself(ring: readonly GeoPosition[]): boolean {
  const edges = edgesOf(unwrapped(ring));
  return edges.some((edge, at) =>
    // The next one touches it, and the last one the first.
    edges.slice(at + 2, at === 0 ? -1 : undefined).some((other) => doTouch(edge, other)),
  );
}

function edgesOf(line: readonly GeoPosition[]): readonly Edge[] {
  return line.flatMap((to, at): readonly Edge[] => {
    const from = line[at - 1];
    if (from === undefined || (from[0] === to[0] && from[1] === to[1])) return [];
    return [[from, to]];
  });
}

function doTouch([a, b]: Edge, [c, d]: Edge): boolean {
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)] as const;
  const [ofC, ofD, ofA, ofB] = sides;
  if (ofC * ofD < 0 && ofA * ofB < 0) return true;
  const onLine = [
    ofC === 0 ? [c, a, b] : [],
    ofD === 0 ? [d, a, b] : [],
    ofA === 0 ? [a, c, d] : [],
    ofB === 0 ? [b, c, d] : [],
  ];
  return onLine.some(([point, from, to]) => isBetween(point, from, to));
}

/** On which side of a line from one point to another a third one lies: 0 is on it. */
function side([ax, ay]: GeoPosition, [bx, by]: GeoPosition, [x, y]: GeoPosition): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

/** Whether a point on the line through two others lies between them. */
function isBetween(point?: GeoPosition, from?: GeoPosition, to?: GeoPosition): boolean {
  if (point === undefined || from === undefined || to === undefined) return false;
  const [[x, y], [ax, ay], [bx, by]] = [point, from, to];
  return (
    x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)
  );
}
