/** So long a page of a wall display stands: time to read it across a room. */
const TURN_MS = 15_000;

/** Which of its pages, from 0, a wall display shows at a moment (in milliseconds); displays beside each other turn together. */
export function pageAt(now: number, pages: number): number {
  return pages < 2 ? 0 : Math.floor(now / TURN_MS) % pages;
}
