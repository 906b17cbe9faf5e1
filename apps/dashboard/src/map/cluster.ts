/** Something that stands at a point of the screen. */
export interface Standing {
  readonly x: number;
  readonly y: number;
}

/** Things that stand too near to each other to be told apart, drawn where the first of them is: nothing is moved to make room. */
export interface Cluster<T> extends Standing {
  readonly members: readonly T[];
}

/** Puts together what is nearer than `apart` pixels to the first of a cluster; the order says who is first. */
export function clustered<T extends Standing>(
  all: readonly T[],
  apart: number,
): readonly Cluster<T>[] {
  const clusters: { readonly x: number; readonly y: number; readonly members: T[] }[] = [];
  for (const one of all) {
    const near = clusters.find(({ x, y }) => Math.hypot(x - one.x, y - one.y) < apart);
    if (near === undefined) clusters.push({ x: one.x, y: one.y, members: [one] });
    else near.members.push(one);
  }
  return clusters;
}

/** Where labels go: below their points or above, where they run into no mark and no earlier label; the names of the others stand in the list. */
export function labelsFor<T extends Standing & { readonly label: string }>(
  all: readonly T[],
): ReadonlyMap<T, number> {
  const taken: Box[] = all.map(({ x, y }) => ({ x, y, halfWidth: MARK, halfHeight: MARK }));
  const offsets = new Map<T, number>();
  for (const one of all) {
    const halfWidth = (one.label.length * LETTER) / 2 + 4;
    const free = OFFSETS.find((offset) => {
      const box = { x: one.x, y: one.y + offset, halfWidth, halfHeight: LINE / 2 };
      return !taken.some((other) => doMeet(box, other));
    });
    if (free === undefined) continue;
    offsets.set(one, free);
    taken.push({ x: one.x, y: one.y + free, halfWidth, halfHeight: LINE / 2 });
  }
  return offsets;
}

interface Box extends Standing {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

function doMeet(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth &&
    Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight
  );
}

const MARK = 14;
const LINE = 14;
const LETTER = 6.6;
const OFFSETS = [25, -24];
