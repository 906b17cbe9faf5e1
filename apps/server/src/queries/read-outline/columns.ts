import { type OutlineResponse } from '@sitlog/contract';
import { type Micros } from '@sitlog/situation';
import { EVER, OPEN, type OutlineRow } from '@sitlog/views';

/** Entries as they are drawn: a list for each of their fields, all in the same order. */
export function inColumns(
  rows: readonly OutlineRow[],
): Pick<OutlineResponse, 'kinds' | 'origins' | 'places' | 'columns'> {
  const kinds = numbered(rows.map(({ kind }) => kind));
  const origins = numbered(rows.map(({ origin }) => origin));
  const places = numbered(rows.map(({ place }) => place));
  return {
    kinds: kinds.names,
    origins: origins.names,
    places: places.names,
    columns: {
      ordinal: rows.map(({ key }) => key.ordinal),
      happenedFrom: rows.map(({ key }) => (key.from === EVER ? null : millis(key.from))),
      happenedTo: rows.map(({ key }) => (key.to === OPEN ? null : millis(key.to))),
      recordedAt: rows.map(({ recordedAt }) => millis(recordedAt)),
      kind: kinds.indices,
      origin: origins.indices,
      place: places.indices,
      flags: rows.map(({ flags }) => flags),
    },
  };
}

interface Numbered {
  readonly names: readonly string[];
  readonly indices: readonly number[];
}

/** Each name once, and where it stands among them; -1 for an empty one. */
function numbered(values: readonly string[]): Numbered {
  const names = new Set(values);
  names.delete('');
  const indexOf = new Map([...names].map((name, i) => [name, i]));
  return { names: [...names], indices: values.map((name) => indexOf.get(name) ?? -1) };
}

function millis(moment: Micros): number {
  return Math.floor(moment / 1000);
}
