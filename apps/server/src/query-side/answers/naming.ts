import { type Registers } from '@sitlog/situation';
import { CATALOGUES, type Language, type Times, timesIn, type Voice } from '@sitlog/words';

/** A language in which is answered: things by their names in the registers, moments in the situation's zone. */
export function voiceIn(
  language: Language,
  registers: Registers,
  timeZone: string,
): Voice & { readonly naming: Times } {
  const words = CATALOGUES[language];
  const naming = {
    source: (origin: string) =>
      registers.source.get(origin)?.name ?? origin.replace(/^operator:/, ''),
    value: (value: string) => registers.actor.get(value)?.name ?? words.vocabulary.value(value),
    ...timesIn(timeZone, words),
  };
  return { words, naming };
}
