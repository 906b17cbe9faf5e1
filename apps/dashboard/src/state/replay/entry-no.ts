import { entryNoOf } from '../../core/text/entry-no.js';
import { type LocationState } from '../page/location.js';

interface Needs {
  readonly location: LocationState;
}

export type EntryNumbers = ReturnType<typeof createEntryNo>;

/** Numbers of entries. */
export function createEntryNo(desk: Needs) {
  const { code } = desk.location;

  /** The number of an entry of the situation of the address. */
  function noOf(ordinal: number): string {
    return entryNoOf(code.value ?? '', ordinal);
  }

  return { noOf };
}
