import { type EntryResponse } from '@sitlog/api-types';
import { type Api, situationPath } from '../network/api.js';
import { newKey } from '../network/new-key.js';
import { hasShape } from '../../core/text/shapes.js';
import { firstFields } from '../../core/entry/action-fields.js';
import { type Action } from '../../core/entry/actions.js';
import { correctable, type Fields } from '../../core/entry/correction/content-text.js';
import { NO_WORDS } from '../../core/situation-words.js';
import { type VocabularyState } from '../situation/vocabulary.js';
import { type WordsState } from '../page/words.js';
import { type Store } from '../storage/store.js';
import { type Desk } from '../desk.js';

/** The entry that is acted on, as it was read. */
export type ActedOn = Pick<EntryResponse, 'situation' | 'entry'>;

/** What a form holds: the text, the key under which it is sent, and on what it was begun. */
export interface FormDraft {
  readonly fields: Fields;
  /** Stays the same until the fields change, so that what is sent again is stored once. */
  readonly key: string;
  /** Revision of the entry when the form was opened, and its fields then. */
  readonly base: { readonly revision: number; readonly fields: Fields };
}

/** What of it outlives a crash of the page: what was written and on which revision, nothing that the log says. */
interface Kept {
  readonly key: string;
  readonly revision: number;
  readonly changed: Fields;
}

function nameOf(action: Action, { entry }: ActedOn): string {
  return `form:${entry.entryNo}.${action}`;
}

function isKept(value: unknown): value is Kept {
  return hasShape(value, { key: 'string', revision: 'number', changed: 'object' });
}

interface Needs {
  readonly words: WordsState;
  readonly vocabulary: VocabularyState;
  readonly store: Store;
  readonly api: Api;
}

type FormDrafts = ReturnType<typeof createFormDrafts>;

/** What stands in the forms that act on an entry. */
function createFormDrafts(desk: Needs) {
  const { t } = desk.words;
  const { get, transact } = desk.store;
  const { read } = desk.api;

  /** Forms that were closed without being sent: their text is in this page still, and nowhere else. */
  const closed = new Map<string, FormDraft>();

  /** How the form of an action begins: as it was left, else as the entry stands. */
  async function draftOf(action: Action, answer: ActedOn): Promise<FormDraft> {
    const name = nameOf(action, answer);
    const left = closed.get(name);
    if (left !== undefined) return left;
    const kept: unknown = (await get('drafts', name).catch(() => undefined))?.value;
    if (!isKept(kept)) return freshDraft(action, answer);
    const { revision, changed, key } = kept;
    const base = { revision, fields: await fieldsAt(revision, answer) };
    return { key, base, fields: { ...begunWith(action, base.fields, answer), ...changed } };
  }

  function freshDraft(action: Action, answer: ActedOn): FormDraft {
    const { entry } = answer;
    const base = { revision: entry.revision, fields: correctable(entry) };
    return { fields: begunWith(action, base.fields, answer), base, key: newKey() };
  }

  function begunWith(action: Action, base: Fields, { entry }: ActedOn): Fields {
    const adopted = desk.vocabulary.vocabulary.value?.offered ?? NO_WORDS.offered;
    const first = firstFields(action, { words: t(), adopted, entry });
    return action === 'correct' ? { ...first, ...base } : first;
  }

  /** The fields of the entry at a revision; where they cannot be had, as they stand, and the server says whether that differs. */
  async function fieldsAt(revision: number, { situation, entry }: ActedOn): Promise<Fields> {
    if (revision === entry.revision) return correctable(entry);
    const path = `${situationPath(situation)}/entries/${entry.entryNo}`;
    return read<EntryResponse>(path, { knownAt: `rev:${revision}` }).then(
      (then) => correctable(then.entry),
      () => correctable(entry),
    );
  }

  /** Keeps a draft, at each keystroke. */
  function keepDraft(action: Action, answer: ActedOn, draft: FormDraft): void {
    const before = begunWith(action, draft.base.fields, answer);
    const changed = Object.fromEntries(
      Object.entries(draft.fields).filter(([field, text]) => text !== before[field]),
    );
    const { key, base } = draft;
    const value: Kept = { key, revision: base.revision, changed };
    const name = nameOf(action, answer);
    const isSame = Object.keys(changed).length === 0;
    void transact([{ table: 'drafts', key: name, ...(isSame ? {} : { value }) }]).catch(
      () => undefined,
    );
  }

  /** Lets go of a draft that is recorded, or was given up. */
  function dropDraft(action: Action, answer: ActedOn): void {
    const key = nameOf(action, answer);
    closed.delete(key);
    void transact([{ table: 'drafts', key }]).catch(() => undefined);
  }

  /** Takes a draft whose form is closed off the device; whoever opens the form again in this page finds the text. */
  function putAside(action: Action, answer: ActedOn, draft: FormDraft): void {
    dropDraft(action, answer);
    const isWritten =
      JSON.stringify(draft.fields) !== JSON.stringify(begunWith(action, draft.base.fields, answer));
    if (isWritten) closed.set(nameOf(action, answer), draft);
  }

  return { draftOf, keepDraft, dropDraft, putAside };
}

/** What the forms that act on an entry alone need. */
export function formDraftsOf(desk: Desk): FormDrafts {
  return desk.keep(createFormDrafts);
}
