import { local } from './local.js';
import { ageNames } from '../situation/kept-names.js';
import { deleteDatabase } from './database.js';
import { hasShape } from '../../core/text/shapes.js';
import { getAll, transact, type Write, type Found } from './store.js';
import { addUnreadableText } from './unreadable.js';

/** Forms and notes that nobody has touched for so long are given up; lines of the bar and what waits to be sent never are. */
const LONGEST_DRAFT_MS = 7 * 86_400_000;
const AGING = /^(?:form|handover):/;

/** Clears away what is old, and takes over what an earlier release kept in the open. */
export async function tidyUp(waitsFor: () => Promise<ReadonlySet<string>>): Promise<void> {
  await takeOverTexts();
  const isOld = ({ key, at }: Found): boolean =>
    AGING.test(key) && Date.now() - at > LONGEST_DRAFT_MS;
  const old = (await getAll('drafts')).filter(isOld);
  if (old.length > 0) await transact(old.map(({ key }) => ({ table: 'drafts', key })));
  await ageNames(await waitsFor());
}

const DRAFT = 'sitlog.draft.';
const NOTES = 'sitlog.handover.';
/** Held the whole entry beside what was changed of it. */
const FORM = 'sitlog.form.';

async function takeOverTexts(): Promise<void> {
  await takeOverLines();
  for (const key of local.keys(NOTES)) {
    const value = local.get(key) ?? '';
    await moved(key, { table: 'drafts', key: `handover:${key.slice(NOTES.length)}`, value }, value);
  }
  for (const key of local.keys(FORM)) local.remove(key);
  for (const key of local.keys('sitlog.unreadable.')) addUnreadableText(key, local.get(key) ?? '');
}

async function takeOverLines(): Promise<void> {
  for (const key of local.keys(DRAFT)) {
    const line = local.json(key);
    const situation = key.slice(DRAFT.length);
    const isLine = hasShape(line, { text: 'string', at: 'number' });
    if (!isLine) addUnreadableText(key, local.get(key) ?? '');
    else await moved(key, { table: 'drafts', key: `line:${situation}/earlier`, value: line }, line);
  }
}

async function moved(key: string, to: Write, value: unknown): Promise<void> {
  const isEmpty = value === '' || (value as { readonly text?: string }).text === '';
  if (!isEmpty) await transact([to]);
  local.remove(key);
}

/** Takes everything of Sitlog off this device but the page itself. */
export async function forgetDevice(): Promise<void> {
  await deleteDatabase();
  for (const key of local.keys('sitlog.')) local.remove(key);
}
