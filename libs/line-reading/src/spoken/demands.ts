import { CONSEQUENCE } from './language.js';
import { type PartOf, type ReadDemand } from './parts.js';

interface About {
  readonly line: string;
  readonly kind: { readonly start: number; readonly end: number };
  readonly actors: readonly PartOf<'actor'>[];
  /** What is no part of the terms: sources and times. */
  readonly cuts: readonly (readonly [number, number])[];
  readonly deadline: number | undefined;
  /** Actors who are meant by a source that speaks for itself. */
  readonly speakers: readonly string[];
}

/** What is demanded, by whom and of whom, where a kind sets a demand; what is demanded is asked about where nobody is named. */
export function demandIn({
  line,
  kind,
  actors,
  cuts,
  deadline,
  speakers,
}: About): PartOf<'demand'> | undefined {
  const ends = cuts.filter(([from]) => from > kind.start).map(([from]) => from);
  const or = [...line.matchAll(CONSEQUENCE)].find(({ index }) => index > kind.start);
  const stop = Math.min(
    line.length,
    ...ends.filter((end) => end > kind.end + 2),
    or?.index ?? line.length,
  );
  const wanted = line.slice(kind.end, stop).replace(/^[\s,،:]+|[\s,،:]+$/g, '');
  if (wanted === '') return undefined;
  const start = line.indexOf(wanted, kind.end);
  const by = actors
    .filter((one) => one.end <= kind.start)
    .flatMap(({ choices }) => choices.slice(0, 1));
  const of = actors
    .filter((one) => one.start >= kind.end)
    .flatMap(({ choices }) => choices.slice(0, 1));
  const end = Math.min(line.length, ...ends.filter((one) => or !== undefined && one > or.index));
  const consequence =
    or === undefined ? undefined : line.slice(or.index + or[0].length, end).trim();
  const demand: ReadDemand = {
    terms: wanted,
    by: by.length > 0 ? by : speakers,
    of: of.slice(0, 1),
    ...(deadline === undefined ? {} : { deadline }),
    ...(consequence === undefined || consequence === '' ? {} : { consequence }),
  };
  return { is: 'demand', start, end: start + wanted.length, choices: [demand], isAsked: true };
}
