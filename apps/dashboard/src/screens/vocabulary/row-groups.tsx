import { type ComponentChildren, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { byTable, type ListedRow, type ListedTable } from '../../core/packs/rows.js';
import { packsOf } from '../../state/packs/packs.js';
import { useDesk } from '../../components/use-desk.js';
import { packWords } from '../../state/packs/pack-words.js';

/** So many rows of a table are shown without being asked. */
const FEW = 8;

/** Rows by their tables, each with how many there are; long lists are opened on demand. */
export function RowGroups<Row extends ListedRow>({
  rows,
  among = rows,
  tell = (name) => <bdi>{name}</bdi>,
}: {
  readonly rows: readonly Row[];
  /** Rows besides those adopted that name the type of subject of a question. */
  readonly among?: readonly ListedRow[];
  readonly tell?: (name: string, row: Row) => ComponentChildren;
}): VNode {
  const desk = useDesk();
  const { named, codeName } = packsOf(desk);
  const nameOf = (row: Row): string => {
    const [, type] = row.table.split('/');
    const name = named(row.names, row.code);
    return type === undefined ? name : `${name} · ${codeName('subjectTypes', type, among)}`;
  };
  return (
    <div class="row-groups">
      {byTable(rows).map(([table, own]) => (
        <Group key={table} table={table} count={own.length}>
          <ul>
            {own.map((row) => (
              <li key={`${row.table}/${row.code}`}>{tell(nameOf(row), row)}</li>
            ))}
          </ul>
        </Group>
      ))}
    </div>
  );
}

function Group({
  table,
  count,
  children,
}: {
  readonly table: ListedTable;
  readonly count: number;
  readonly children: ComponentChildren;
}): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  return (
    <Unfolding
      title={`${packWords(desk).tables[table]} (${numberText(count)})`}
      isOpen={count <= FEW}
    >
      {children}
    </Unfolding>
  );
}

/** What is drawn only once it is opened. */
export function Unfolding({
  title,
  isOpen: first = false,
  children,
}: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const [isOpen, setOpen] = useState(first);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
