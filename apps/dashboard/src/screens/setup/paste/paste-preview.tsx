import { type VNode } from 'preact';
import { type PhraseParts } from '../../../core/i18n/parts.js';
import { useDesk } from '../../../components/use-desk.js';
import { type ListedName } from '../../../core/setup/name-list.js';
import { positionText } from '../../../core/setup/position.js';
import { type RegisterList } from '../../../core/setup/register-lists.js';
import { type ListedOutcome } from '../../../state/setup/register-names.js';
import { setupOf } from '../../../state/setup/setup.js';

interface Preview {
  readonly list: RegisterList;
  readonly rows: readonly ListedName[];
  readonly outcomes: ReadonlyMap<number, ListedOutcome>;
}

/** What each line of a list comes to, and, once it is sent, what became of it. */
export function PastePreview({ list, rows, outcomes }: Preview): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { typeName } = setupOf(desk);
  const words = t().setup.pasting;
  const count = (...states: readonly ListedName['state'][]): number =>
    rows.filter(({ state }) => states.includes(state)).length;
  const became = (state: ListedOutcome['state']): number =>
    [...outcomes.values()].filter((one) => one.state === state).length;
  const [fresh, there] = [count('new'), count('exists')];
  return (
    <section aria-label={words.preview}>
      <p aria-live="polite">
        {outcomes.size === 0
          ? words.sum(...numbers([fresh, there, rows.length - fresh - there], numberText))
          : words.result(...pairOf([became('registered'), became('refused')], numberText))}
      </p>
      <div class="setup-table">
        <table>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line} data-line={row.line} class={`listed-${row.state}`}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                <td>
                  {list === 'places' ? (
                    <span dir="ltr">{positionText(row)}</span>
                  ) : (
                    typeName(list, row.type)
                  )}
                </td>
                <td>
                  <Outcome row={row} outcome={outcomes.get(row.line)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function numbers(
  [a, b, c]: readonly [number, number, number],
  text: (n: number) => string,
): readonly [string, string, string] {
  return [text(a), text(b), text(c)];
}

function pairOf(
  [a, b]: readonly [number, number],
  text: (n: number) => string,
): readonly [string, string] {
  return [text(a), text(b)];
}

function Outcome({
  row,
  outcome,
}: {
  readonly row: ListedName;
  readonly outcome: ListedOutcome | undefined;
}): VNode {
  const { t } = useDesk().words;
  const words = t().setup.pasting;
  const told = (): PhraseParts => {
    if (outcome?.state === 'refused') return words.refused(<bdi>{outcome.why}</bdi>);
    if (outcome !== undefined) return words.outcomes[outcome.state];
    return words.states[row.state];
  };
  return (
    <>
      {told()} {outcome === undefined && row.unread !== undefined && <q dir="auto">{row.unread}</q>}
    </>
  );
}
