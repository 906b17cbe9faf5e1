import { signal } from '@preact/signals';
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
  '+': { list: 'subjects', more: {} },
} as const;

/** The sigils whose items can be registered from the bar. */
export type Creating = keyof typeof REGISTERS;

/** A name that is about to be registered from the bar. */
interface Registering {
  readonly sigil: Creating;
  readonly name: string;
  /** Items that its words may mean. */
  readonly choices: readonly string[];
  /** What is done with the id once it stands there, or once one of those is taken. */
  readonly then: (id: string) => void;
  /** Where the focus goes when nothing is registered. */
  readonly back: () => void;
}

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

  /** What is about to be registered: its fields are asked for in the bar, and the line stays as it is meanwhile. */
  const asked = signal<Registering | undefined>(undefined);

  /** Takes one that is registered in place of what was to be. */
  function take(id: string): void {
    const one = asked.peek();
    asked.value = undefined;
    one?.then(id);
  }

  /** Registers nothing. */
  function leave(): void {
    const one = asked.peek();
    asked.value = undefined;
    one?.back();
  }

  /** Registers what was asked for with what is said of it; says whether it stands there now. */
  async function register(said: Readonly<Record<string, unknown>>): Promise<boolean> {
    const one = asked.peek();
    if (one === undefined) return false;
    const id = await create(one, said);
    if (id === undefined || asked.peek() !== one) return false;
    tell(t().entryBar.created(one.name));
    take(id);
    return true;
  }

  /**
   * Registers what a line names by its name and what is said of it, never over one that is there; answers its id, or nothing when that did not work. Where somebody else has
   * taken the id meanwhile, the registers are read again, so that the picker offers what stands there.
   */
  async function create(
    { sigil, name }: Registering,
    said: Readonly<Record<string, unknown>>,
  ): Promise<string | undefined> {
    const { list, more } = REGISTERS[sigil];
    const taken = new Set(names.peek()[list].map(({ id }) => id));
    const id = itemId(name, list, taken, clock.now());
    const situation = code.peek() ?? '';
    const path = `${situationPath(situation)}/${list}/${id}`;
    try {
      const body = { name, ...more, ...said };
      await send({ method: 'PUT', path, key: '', body, onlyNew: true });
    } catch (error) {
      tell(whyNot(error, id));
      return undefined;
    }
    created.value = [...created.peek(), { id, name, list, situation, ...typeOf(said) }];
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

  return { asked, register, take, leave };
}

function typeOf({ type }: Readonly<Record<string, unknown>>): { readonly type?: string } {
  return typeof type === 'string' ? { type } : {};
}
