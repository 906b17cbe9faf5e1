import { type IssuedForm, type Tlp } from '@sitlog/situation';
import { type Language, type Phrase, phrase, plain } from '@sitlog/words';

/** One thing that a report says, with the entries on which it rests. */
export interface Statement {
  /** What it is about, set off before the words. */
  readonly label?: Phrase;
  readonly words: Phrase;
  readonly entries: readonly string[];
}

/** A part of a section. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly says: Statement }
  | { readonly kind: 'list'; readonly items: readonly Statement[] }
  | {
      readonly kind: 'table';
      readonly caption: Statement;
      readonly columns: readonly Phrase[];
      readonly rows: readonly (readonly Statement[])[];
    };

/** A section under its title. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What stands at the head of a report. */
export interface ReportHead {
  /** `Situation report no. 3`, or that it is a draft. */
  readonly title: string;
  readonly subtitle: Phrase;
  readonly code: string;
  readonly situation: Phrase;
  readonly facts: readonly { readonly label: string; readonly words: Phrase }[];
  /** What whoever sends it out must know: what is missing, what needs care. */
  readonly warnings: readonly Statement[];
  readonly note: readonly Phrase[];
}

/** A situation report or a handover as a document, before it is Markdown, HTML or JSON. */
export interface Report {
  readonly form: IssuedForm;
  readonly marking: Tlp;
  readonly language: Language;
  readonly isExercise: boolean;
  /** Absent: a draft. */
  readonly number?: number;
  readonly head: ReportHead;
  readonly sections: readonly Section[];
}

/** A statement out of words and the entries behind them. */
export function says(what: Phrase, entries: readonly string[] = [], label?: Phrase): Statement {
  return label === undefined ? { words: what, entries } : { label, words: what, entries };
}

/** A heading within a section. */
export function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** A list, or nothing where it would be empty. */
export function list(items: readonly Statement[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** One statement by itself. */
export function paragraph(statement: Statement): Block {
  return { kind: 'paragraph', says: statement };
}

/** What somebody wrote, line by line; empty lines are left out. */
export function paragraphsOf(text = ''): readonly Phrase[] {
  return text
    .split('\n')
    .filter((line) => plain(line) !== '')
    .map((line) => phrase`${line}`);
}

/** Every statement of a block. */
export function statementsIn(block: Block): readonly Statement[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return [block.says];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption, ...block.rows.flat()];
  }
}
