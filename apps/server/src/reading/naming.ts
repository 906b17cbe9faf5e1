import { type Naming } from '@sitlog/board';
import { readable } from '@sitlog/platform';
import { formatInstant, type Registers } from '@sitlog/situation';

/** How things are called in words that are answered: by their names in the registers, moments in the situation's zone. */
export function namingIn(registers: Registers, timeZone: string): Naming {
  return {
    source: (origin) => registers.source.get(origin)?.name ?? origin.replace(/^operator:/, ''),
    value: (value) => registers.actor.get(value)?.name ?? value.replaceAll('_', ' '),
    moment: (moment) => readable(formatInstant(moment), timeZone),
  };
}
