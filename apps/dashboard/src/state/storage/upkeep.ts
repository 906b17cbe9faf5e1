import { hasShape } from '../../core/text/shapes.js';
import { type FoundRecord, type RecordChange, type Store } from './store.js';
import { type KeptNamesState } from '../situation/kept-names.js';
import { type Local } from './local.js';
import { type UnreadableState } from './unreadable.js';
import { type DeviceClock } from '../edges/edges.js';
import { type DeviceDatabase } from './database.js';

/** Forms and notes that nobody has touched for so long are given up; lines of the bar and what waits to be sent never are. */
const LONGEST_DRAFT_MS = 7 * 86_400_000;

const AGING = /^(?:form|handover):/;

const DRAFT = 'sitlog.draft.';

const NOTES = 'sitlog.handover.';

/** Held the whole entry beside what was changed of it. */
const FORM = 'sitlog.form.';

interface Needs {
  readonly clock: DeviceClock;
  readonly database: DeviceDatabase;
  readonly store: Store;
  readonly keptNames: KeptNamesState;
  readonly local: Local;
  readonly unreadable: UnreadableState;
}

/** Lets go of what is old. */
export function createUpkeep(desk: Needs) {
  const { clock, database } = desk;
  const { getAll, transact } = desk.store;
  const { ageNames } = desk.keptNames;
  const { addUnreadableText } = desk.unreadable;
  const { local } = desk;

  /** Clears away what is old, and takes over what an earlier release kept in the open. */
  async function tidyUp(waitsFor: () => Promise<ReadonlySet<string>>): Promise<void> {
    await takeOverTexts();
    const isOld = ({ key, at }: FoundRecord): boolean =>
      AGING.test(key) && clock.now() - at > LONGEST_DRAFT_MS;
    const old = (await getAll('drafts')).filter(isOld);
    if (old.length > 0) await transact(old.map(({ key }) => ({ table: 'drafts', key })));
    await ageNames(await waitsFor());
  }

  async function takeOverTexts(): Promise<void> {
    await takeOverLines();
    for (const key of local.keys(NOTES)) {
      const value = local.get(key) ?? '';
      await moved(
        key,
        { table: 'drafts', key: `handover:${key.slice(NOTES.length)}`, value },
        value,
      );
    }
    for (const key of local.keys(FORM)) local.remove(key);
    for (const key of local.keys('sitlog.unreadable.')) {
      addUnreadableText(key, local.get(key) ?? '');
    }
  }

  async function takeOverLines(): Promise<void> {
    for (const key of local.keys(DRAFT)) {
      const line = local.json(key);
      const situation = key.slice(DRAFT.length);
      const isLine = hasShape(line, { text: 'string', at: 'number' });
      if (!isLine) {
        addUnreadableText(key, local.get(key) ?? '');
      } else {
        await moved(key, { table: 'drafts', key: `line:${situation}/earlier`, value: line }, line);
      }
    }
  }

  async function moved(key: string, to: RecordChange, value: unknown): Promise<void> {
    const isEmpty = value === '' || (value as { readonly text?: string }).text === '';
    if (!isEmpty) await transact([to]);
    local.remove(key);
  }

  /** Takes everything of Sitlog off this device but the page itself. */
  async function forgetDevice(): Promise<void> {
    await database.deleteAll();
    for (const key of local.keys('sitlog.')) local.remove(key);
  }

  return { tidyUp, forgetDevice };
}
