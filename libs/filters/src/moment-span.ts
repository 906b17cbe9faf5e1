import { type Micros, parseInstant } from '@sitlog/situation';

/** From one moment to another, both of them included. */
export interface MomentSpan {
  readonly from: Micros;
  readonly to: Micros;
}

/** Reads a stretch of time as it is asked for: two instants with a slash between them. Undefined: it is none, or ends before it begins. */
export function momentSpanIn(text: string): MomentSpan | undefined {
  const [from, to, ...more] = text.split('/').map(parseInstant);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return from <= to ? { from, to } : undefined;
}
