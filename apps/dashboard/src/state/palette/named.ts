import { folded } from '@sitlog/line-reading';
import { type PaletteChoice } from './palette-choice.js';
import { type RegisteredItem } from '../../core/registered.js';
import { type Desk } from '../desk.js';
import { savedFiltersOf } from '../filters/saved-filters.js';

/** Shorter texts name nearly everything. */
const SHORTEST = 2;

/** The registered things and the other situations whose name or id has every word of a text, in any script's plain letters. */
export function namedChoices(desk: Desk, text: string): readonly PaletteChoice[] {
  const words = folded(text).split(' ');
  if (folded(text).length < SHORTEST) return [];
  const isMeant = (id: string, name: string): boolean => {
    const own = `${folded(name)} ${folded(id)}`;
    return words.every((word) => own.includes(word));
  };
  const candidates = [...registeredChoices(desk), ...savedChoices(desk), ...situationChoices(desk)];
  return candidates.flatMap(({ id, name, choice }) => (isMeant(id, name) ? [choice] : []));
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly choice: PaletteChoice;
}

const PARTS = { sources: 'origin', places: 'place', actors: 'actor' } as const;

/** Of a subject its lines on the board are shown, of anything else the entries that refer to it. */
function registeredChoices(desk: Desk): readonly Candidate[] {
  const { situation } = desk.situation;
  const { go } = desk.location;
  const { sort } = desk.words.t().shell.palette;
  const known = situation.value;
  if (known === undefined) return [];
  const candidate = (
    list: keyof typeof PARTS | 'subjects',
    { id, name }: RegisteredItem,
    run: () => void,
  ): Candidate => ({
    id,
    name,
    choice: { id: `${list}-${id}`, label: name, sort: sort[list], run },
  });
  const subjects = known.subjects.map((one) =>
    candidate('subjects', one, () => {
      go({ screen: 'board', entry: undefined, screenParams: { subject: one.id } });
    }),
  );
  const others = (['places', 'sources', 'actors'] as const).flatMap((list) =>
    known[list].map((one) =>
      candidate(list, one, () => {
        const filter = `${PARTS[list]}:${one.id}`;
        go({ screen: 'timeline', entry: undefined, screenParams: {}, filter });
      }),
    ),
  );
  return [...subjects, ...others];
}

/** The filters that are kept on this device, by their names. */
function savedChoices(desk: Desk): readonly Candidate[] {
  const { saved, apply } = savedFiltersOf(desk);
  const { sort } = desk.words.t().filter.saved;
  return saved.value.map((one) => ({
    id: '',
    name: one.name,
    choice: {
      ...{ id: `filter-${one.name}`, label: one.name, sort },
      run: () => {
        apply(one);
      },
    },
  }));
}

function situationChoices(desk: Desk): readonly Candidate[] {
  const { code, go } = desk.location;
  const { sort } = desk.words.t().shell.palette;
  const { data } = desk.situations.asked.state.value;
  return (data?.situations ?? [])
    .filter((one) => one.code !== code.value)
    .map((one) => ({
      id: one.code,
      name: one.name,
      choice: {
        id: `situation-${one.code}`,
        label: `${one.code} · ${one.name}`,
        sort: sort.situations,
        run: () => {
          const elsewhere = { entry: undefined, moments: {}, filter: '', screenParams: {} };
          go({ ...elsewhere, code: one.code, screen: 'board', zone: undefined });
        },
      },
    }));
}
