import { type Registers } from '@sitlog/situation';
import {
  catalogueIn,
  type Language,
  type Times,
  timesIn,
  valueNames,
  type Voice,
} from '@sitlog/words';

/** A language in which is answered: things by their names in the registers, codes as the packs name them, moments in the situation's zone. */
export function voiceIn(
  language: Language,
  registers: Registers,
  timeZone: string,
): Voice & { readonly naming: Times } {
  const words = catalogueIn(language, registers.vocabulary.ever);
  const naming = {
    source: (origin: string) => registers.source.get(origin)?.name ?? origin,
    value: valueNames(words.vocabulary, {
      actor: (id) => registers.actor.get(id)?.name,
      typeOf: (subject) => registers.subject.get(subject)?.type,
    }),
    ...timesIn(timeZone, words),
  };
  return { words, naming };
}
