/** Something that stands at a point of the screen. */
interface Standing {
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

/** What takes up a part of the screen, by its middle. */
export interface Box extends Standing {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** What a mark takes up. */
export function markBox({ x, y }: Standing): Box {
  return { x, y, halfWidth: MARK, halfHeight: MARK };
}

/** What a label takes up, about. */
export function labelBox(label: string, x: number, y: number): Box {
  return { x, y, halfWidth: (label.length * LETTER) / 2 + 4, halfHeight: LINE / 2 };
}

/** Where a label goes, seen from its point. */
export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Where labels go: below their points or above, inside of the width, where they run into no mark and no earlier label; the names of the others stand in the list. */
export function labelsFor<T extends Standing & { readonly label: string }>(
  all: readonly T[],
  width: number,
): ReadonlyMap<T, Offset> {
  const taken: Box[] = all.map(markBox);
  const offsets = new Map<T, Offset>();
  for (const one of all.filter(({ x }) => x > 0 && x < width)) {
    const { halfWidth } = labelBox(one.label, 0, 0);
    const x = Math.max(halfWidth, Math.min(width - halfWidth, one.x));
    const boxes = OFFSETS.map((dy) => labelBox(one.label, x, one.y + dy));
    const free = boxes.find((box) => !taken.some((other) => boxesMeet(box, other)));
    if (free === undefined) continue;
    offsets.set(one, { dx: x - one.x, dy: free.y - one.y });
    taken.push(free);
  }
  return offsets;
}

/** Whether two of them run into each other. */
export function boxesMeet(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth &&
    Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight
  );
}

const MARK = 14;
const LINE = 14;
const LETTER = 6.6;
const OFFSETS = [25, -24];
