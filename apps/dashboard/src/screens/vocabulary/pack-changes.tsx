import { type PackChangeResponse } from '@sitlog/api-types';
import { type ComponentChildren, type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { spanText } from '../../components/text/time.js';
import { packsOf } from '../../state/packs/packs.js';
import { RowGroups } from './row-groups.js';
import { packWords } from '../../state/packs/pack-words.js';

type What = PackChangeResponse['what'];

/** In the order in which they matter to whoever decides. */
const ORDER: readonly What[] = ['deprecated', 'renamed', 'moved', 'time_to_live', 'added'];

const MINUTE = 60_000;

/** What a pack would change, in words, table by table. */
export function PackChanges({
  changes,
}: {
  readonly changes: readonly PackChangeResponse[];
}): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const groups = Map.groupBy(changes, ({ what }) => what);
  return (
    <>
      {ORDER.map((what) => {
        const own = groups.get(what);
        if (own === undefined) return null;
        return (
          <section key={what}>
            <h3>
              {packWords(desk).preview[what]} ({numberText(own.length)})
            </h3>
            <RowGroups
              rows={own}
              among={changes}
              tell={(name, change) => told(desk, { name, change, changes })}
            />
          </section>
        );
      })}
    </>
  );
}

interface Of {
  readonly name: string;
  readonly change: PackChangeResponse;
  readonly changes: readonly PackChangeResponse[];
}

function told(desk: Desk, { name, change, changes }: Of): ComponentChildren {
  const { codeName, named } = packsOf(desk);
  const words = packWords(desk).preview;
  const { what, table, code, before, after } = change;
  const becomes = (was: string, is: string): ComponentChildren =>
    words.becomes(<bdi>{was}</bdi>, <bdi>{is}</bdi>);
  switch (what) {
    case 'renamed': {
      const [was, is] = [codeName(table, code), named(change.names, code)];
      if (was !== is) return becomes(was, is);
      return (
        <>
          <bdi>{name}</bdi> ({words.otherLanguage})
        </>
      );
    }
    case 'time_to_live':
      return (
        <>
          <bdi>{name}</bdi>: {becomes(lifeText(desk, before), lifeText(desk, after))}
        </>
      );
    case 'moved':
      return (
        <>
          <bdi>{name}</bdi>:{' '}
          {becomes(placeName(desk, before, changes), placeName(desk, after, changes))}
        </>
      );
    default:
      return <bdi>{name}</bdi>;
  }
}

function lifeText(desk: Desk, minutes: string | number | undefined): string {
  if (minutes === undefined) return packWords(desk).preview.never;
  return spanText(desk, Number(minutes) * MINUTE);
}

/** A line of the board or a part of the report. */
function placeName(
  desk: Desk,
  code: string | number | undefined,
  changes: readonly PackChangeResponse[],
): string {
  const { codeName } = packsOf(desk);
  const names = ['facets', 'sections'].map((table) => codeName(table, String(code ?? ''), changes));
  return names.find((name) => name !== code) ?? String(code ?? '');
}
