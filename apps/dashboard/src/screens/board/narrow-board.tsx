import { type BoardResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { answersIn, narrowingChoices, NARROWED_BY } from '../../core/board/narrowed.js';
import { createFolding } from '../../state/board/folding.js';
import { type Desk } from '../../state/desk.js';

/** Fewer answers are seen at one glance, unless the board is narrowed already. */
const FEWEST = 8;

type Part = (typeof NARROWED_BY)[number];

/** Narrows the board to a line, a subject or a state, says how much of it is shown, and folds all lines. */
export function NarrowBoard({ board }: { readonly board: BoardResponse }): VNode | null {
  const desk = useDesk();
  const { narrowing, lines } = desk.board;
  const { setScreenParams } = desk.location;
  const { numberText } = desk.format;
  const words = desk.words.t().board.narrow;
  const isNarrowed = Object.keys(narrowing.value).length > 0;
  const all = answersIn(board.facets);
  if (all < FEWEST && !isNarrowed) return null;
  const shown = answersIn(lines.value);
  const choices = narrowingChoices(board.facets);
  return (
    <div class="narrow-board" role="group" aria-label={words.title}>
      {NARROWED_BY.map((part) => (
        <PartChoice key={part} part={part} offered={choices[part]} />
      ))}
      <FoldAll facets={lines.value.map(({ facet }) => facet)} />
      <p class={isNarrowed ? 'shown-alone' : 'visually-hidden'} role="status">
        {isNarrowed && words.shown(numberText(shown), all, numberText(all))}
      </p>
      {isNarrowed && (
        <button
          type="button"
          onClick={() => {
            setScreenParams(
              Object.fromEntries(NARROWED_BY.map((part) => [part, undefined])),
              'push',
            );
          }}
        >
          {words.showAll}
        </button>
      )}
    </div>
  );
}

function PartChoice({
  part,
  offered,
}: {
  readonly part: Part;
  readonly offered: ReadonlyMap<string, number>;
}): VNode {
  const desk = useDesk();
  const { narrowing } = desk.board;
  const { setScreenParams } = desk.location;
  const { numberText } = desk.format;
  const words = desk.words.t().board.narrow;
  const chosen = narrowing.value[part] ?? '';
  const choices = new Map(offered);
  // What the address asks for is named also where nothing is left of it.
  if (chosen !== '' && !choices.has(chosen)) choices.set(chosen, 0);
  return (
    <label>
      {words.by[part]}{' '}
      <select
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          setScreenParams({ [part]: value === '' ? undefined : value }, 'push');
        }}
      >
        <option value="">{words.all[part]}</option>
        {[...choices].map(([value, count]) => (
          <option key={value} value={value}>
            {nameIn(desk, part, value)} ({numberText(count)})
          </option>
        ))}
      </select>
    </label>
  );
}

function nameIn(desk: Desk, part: Part, value: string): string {
  const { vocabulary, board } = desk.words.t();
  if (part === 'facet') return vocabulary.facet(value);
  if (part === 'subject') return desk.situation.nameOf(value);
  return value === 'stale' ? board.narrow.stale : vocabulary.state(value);
}

function FoldAll({ facets }: { readonly facets: readonly string[] }): VNode {
  const desk = useDesk();
  const { isFolded, fold } = desk.keep(createFolding);
  const words = desk.words.t().board.narrow;
  const isShut = facets.length > 0 && facets.every(isFolded);
  return (
    <button
      type="button"
      onClick={() => {
        fold(facets, !isShut);
      }}
    >
      {isShut ? words.unfold : words.fold}
    </button>
  );
}
