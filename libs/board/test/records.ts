import { allAspects, type Aspect, type SituationCore } from '@sitlog/situation';
import { type Circumstances } from '../src/index.js';

/** Every proposition of every registered subject, in order of their ids. */
export function propositionsIn({
  registers,
}: SituationCore): readonly { readonly id: string; readonly aspect: Aspect }[] {
  return [...registers.subject]
    .flatMap(([id, subject]) =>
      Object.entries(allAspects(subject)).map(([name, aspect]) => ({
        id: `${id}/${name}`,
        aspect,
      })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** What the rule consults of a record, at a valid moment. */
export function circumstancesIn(
  { registers, opposing, overrides }: SituationCore,
  validAt: number,
): Circumstances {
  const { source } = registers;
  return {
    validAt,
    opposing,
    sideOf: (origin) => source.get(origin)?.side,
    reliabilityOf: (origin) => source.get(origin)?.reliability ?? 'F',
    overridesOf: (proposition) => overrides.get(proposition) ?? [],
  };
}
