import { CONSEQUENCE } from './language/clauses.js';
import { type PartOf, type ReadDemand } from './parts.js';

interface About {
  readonly line: string;
  readonly kind: { readonly start: number; readonly end: number };
  readonly actors: readonly PartOf<'actor'>[];
  /** What is no part of the terms: sources and times. */
  readonly cuts: readonly (readonly [number, number])[];
  readonly deadline:
    { readonly start: number; readonly end: number; readonly at: number | undefined } | undefined;
  /** Actors who are meant by a source that speaks for itself. */
  readonly speakers: readonly string[];
}

/** What joins an act of demanding to what is demanded. */
const JOINS = /^(?:[\s,،:]|(?:that|for|to|on)\s|(?:الى|إلى|ان|أن|بان|بأن)\s)+/iu;
/** Somebody was given a time, or told: he is the one of whom it is demanded. */
const PASSIVE = /\b(?:given|told|ordered|asked|urged|have|has|must)\b/iu;

/** What is demanded, by whom and of whom, where a kind sets a demand; what is demanded is asked about where nobody is named. */
export function demandIn(about: About): PartOf<'demand'> | undefined {
  const { line, kind, actors, cuts, deadline } = about;
  const or = [...line.matchAll(CONSEQUENCE)].find(({ index }) => index > kind.start);
  const stops = [...cuts.map(([from]) => from), or?.index ?? line.length, line.length];
  const isPassive = PASSIVE.test(line.slice(kind.start, kind.end));
  const addressee = isPassive
    ? actors.findLast(({ end }) => end <= kind.start)
    : actors.find(({ start }) => start >= kind.start);
  const from = beginOf(about, addressee);
  const stop = Math.min(...stops.filter((end) => end > from));
  const wanted = line.slice(from, stop).replace(/[\s,،:–—-]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(wanted)) return undefined;
  const by = actors.filter(({ end }) => !isPassive && end <= kind.start);
  const end = Math.min(...stops.filter((one) => or !== undefined && one > or.index), line.length);
  const consequence = or === undefined ? '' : line.slice(or.index + or[0].length, end).trim();
  const demand: ReadDemand = {
    terms: wanted,
    by: by.length > 0 ? by.flatMap(({ choices }) => choices.slice(0, 1)) : about.speakers,
    of: addressee?.choices.slice(0, 1) ?? [],
    ...(deadline?.at === undefined ? {} : { deadline: deadline.at }),
    ...(consequence === '' ? {} : { consequence }),
  };
  return { is: 'demand', start: from, end: from + wanted.length, choices: [demand], isAsked: true };
}

/** Where what is demanded begins: after the act, who is addressed, and until when. */
function beginOf({ line, kind, deadline }: About, addressee: PartOf<'actor'> | undefined): number {
  const after = [addressee, deadline].filter((one) => one !== undefined);
  let from = kind.end;
  for (;;) {
    from += JOINS.exec(line.slice(from))?.[0].length ?? 0;
    const next = after.find(({ start, end }) => end > from && start <= from + 1);
    // Whose resignation is demanded is not the one of whom it is.
    const isActor = next !== undefined && 'is' in next;
    const isAsked = /^\s*(?:to|that|until|by|الى|إلى|ل|ب|حتى|قبل|[\d٠-٩]|$)/u;
    if (next === undefined || (isActor && !isAsked.test(line.slice(next.end)))) return from;
    from = next.end;
  }
}
