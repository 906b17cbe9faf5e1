import { type Api, ApiProblem, situationPath } from '../network/api.js';
import { type Sigil } from '@sitlog/line-reading';
import { itemId } from '../../core/setup/item-id.js';
import { type Understood } from './understood.js';
import { type LocationState } from '../page/location.js';
import { type Announcer } from '../page/announce.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type WordsState } from '../page/words.js';
import { type DeviceClock } from '../edges/edges.js';

const REGISTERS = {
  '@': { list: 'places', more: {} },
  '^': { list: 'sources', more: { type: 'unknown', reliability: 'F' } },
  '&': { list: 'actors', more: {} },
} as const;

/** The sigils whose items can be registered from the bar. */
type Creating = keyof typeof REGISTERS;

/** Whether items of a sigil can be registered from the bar. */
export function canCreate(sigil: Sigil): sigil is Creating {
  return sigil in REGISTERS;
}

interface Needs {
  readonly clock: DeviceClock;
  readonly understood: Understood;
  readonly location: LocationState;
  readonly api: Api;
  readonly announcer: Announcer;
  readonly situation: CurrentSituation;
  readonly words: WordsState;
}

export type CreatingState = ReturnType<typeof createCreatingState>;

/** Registers what a line names for the first time. */
export function createCreatingState(desk: Needs) {
  const { clock } = desk;
  const { names, created } = desk.understood;
  const { code } = desk.location;
  const { send } = desk.api;
  const { tell } = desk.announcer;
  const { situationAsked } = desk.situation;
  const { t } = desk.words;

  /**
   * Registers a source, a place or an actor by its name alone, never over one that is there; answers its id, or nothing when that did not work. Where somebody else has
   * taken the id meanwhile, the registers are read again, so that the picker offers what stands there.
   */
  async function create(sigil: Creating, name: string): Promise<string | undefined> {
    const { list, more } = REGISTERS[sigil];
    const taken = new Set(names.peek()[list].map(({ id }) => id));
    const id = itemId(name, list, taken, clock.now());
    const situation = code.peek() ?? '';
    const path = `${situationPath(situation)}/${list}/${id}`;
    try {
      const body = { name, ...more };
      await send({ method: 'PUT', path, key: '', body, onlyNew: true });
    } catch (error) {
      tell(whyNot(error, id));
      return undefined;
    }
    created.value = [...created.peek(), { id, name, list, situation }];
    situationAsked.again();
    return id;
  }

  function whyNot(error: unknown, id: string): string {
    const { detail, status } =
      error instanceof ApiProblem ? error.document : { detail: '', status: 0 };
    if (status === 412) {
      situationAsked.again();
      return t().entryBar.idTaken(id);
    }
    return t().entryBar.notCreated(status === 0 ? t().common.problem.unreachable : detail);
  }

  return { create };
}
