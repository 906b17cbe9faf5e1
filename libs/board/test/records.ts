import {
  allAspects,
  authorityIn,
  type Aspect,
  hasLostSupport,
  type SituationCore,
  type SituationState,
  sourceOf,
  splitProposition,
} from '@sitlog/situation';
import { type Circumstances, identitiesIn } from '../src/index.js';

/** Every proposition of every registered subject, in order of their ids. */
export function propositionsIn({
  registers,
}: SituationCore): readonly { readonly id: string; readonly aspect: Aspect }[] {
  return [...registers.subject]
    .flatMap(([id, subject]) =>
      Object.entries(allAspects(subject, registers.vocabulary)).map(([name, aspect]) => ({
        id: `${id}/${name}`,
        aspect,
      })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** What the rule consults of a record, at a valid moment. */
export function circumstancesIn({ core, entries }: SituationState, validAt: number): Circumstances {
  const { registers, opposing, overrides } = core;
  return {
    validAt,
    opposing,
    ...identitiesIn(registers.merged),
    sideOf: (origin) => sourceOf(origin, registers)?.side,
    reliabilityOf: (origin) => sourceOf(origin, registers)?.reliability ?? 'F',
    hasLostSupport: lostSupportIn({ core, entries }),
    isRegistered: (origin) => sourceOf(origin, registers) !== undefined,
    authorityOf: (proposition) => {
      const { subject, aspect } = splitProposition(proposition);
      return authorityIn(registers.subject.get(subject), aspect);
    },
    overridesOf: (proposition) => overrides.get(proposition) ?? [],
  };
}

/** Whether the grade 1 of an entry of a record has lost its support. */
export function lostSupportIn({ core, entries }: SituationState): (entryNo: string) => boolean {
  const merged = core.registers.merged.source;
  return (entryNo) => {
    const entry = entries.get(entryNo);
    return entry !== undefined && hasLostSupport(entry, (no) => entries.get(no), merged);
  };
}
