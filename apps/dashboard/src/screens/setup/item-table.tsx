import { type RefObject, type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { positionText } from '../../core/setup/position.js';
import { type RegisterList, type SetupItem } from '../../core/setup/register-lists.js';
import { setupOf } from '../../state/setup/setup.js';
import { CountsAs } from './merging/counts-as.js';

const COLUMNS = {
  subjects: ['type', 'note'],
  sources: ['type', 'reliability', 'side', 'note'],
  places: ['position', 'precision', 'note'],
  actors: ['side', 'note'],
} as const satisfies Readonly<Record<RegisterList, readonly string[]>>;
type Column = (typeof COLUMNS)[RegisterList][number];

/** The items of a register, one a row; the name opens it. */
export function ItemTable({
  list,
  items,
  body,
}: {
  readonly list: RegisterList;
  readonly items: readonly SetupItem[];
  readonly body: RefObject<HTMLTableSectionElement | null>;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { open } = setupOf(desk);
  const words = t().setup;
  const columns: readonly Column[] = COLUMNS[list];
  return (
    <div class="setup-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.fields['name']}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.fields[column]}
              </th>
            ))}
            <th scope="col">{words.columns}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((item) => (
            <tr key={item.id} data-item={item.id}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    open(item.id);
                  }}
                >
                  <bdi>{item.name}</bdi>
                </button>
                {item.merged !== undefined && (
                  <p class="quiet">
                    <CountsAs merged={item.merged} />
                  </p>
                )}
              </th>
              {columns.map((column) => (
                <td key={column}>
                  <Cell list={list} item={item} column={column} />
                </td>
              ))}
              <td>
                <code dir="ltr">{item.id}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  list,
  item,
  column,
}: {
  readonly list: RegisterList;
  readonly item: SetupItem;
  readonly column: Column;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { typeName } = setupOf(desk);
  switch (column) {
    case 'type':
      return <>{typeName(list, item.type)}</>;
    case 'reliability':
      return (
        <>
          <span dir="ltr">{item.reliability}</span>{' '}
          {t().vocabulary.reliability(item.reliability ?? '')}
        </>
      );
    case 'position':
      return <span dir="ltr">{positionText(item)}</span>;
    case 'precision':
      return <>{item.precision === undefined ? '' : t().map.precision[item.precision]}</>;
    case 'side':
    case 'note':
      return <bdi>{item[column]}</bdi>;
  }
}
