import {
  type Derived,
  type Difference,
  type FigureGroup,
  type ItemKind,
  type Talks,
} from '@sitlog/board';
import {
  type EntryState,
  type Handling,
  type Micros,
  type Registers,
  type SituationOpened,
  type Tlp,
} from '@sitlog/situation';
import { type Catalogue, type Naming, type Times } from '@sitlog/words';
import { type HandoverInput } from './handover-input.js';

/** Version of what a report says and how; with the rules of the board it decides the content for given moments. */
export const REPORT_FORM = 'report-1';

/** As `REPORT_FORM`, of a handover. */
export const HANDOVER_FORM = 'handover-1';

/** The two moments of a report or of what it is compared with. */
export interface ReportMoments {
  readonly validAt: Micros;
  readonly knownAt: Micros;
  readonly knownRevision: number;
}

/** Something that differs between the moments before and those of the report. */
export type ChangeRow<Kind extends ItemKind = ItemKind> = Difference<Kind> & {
  readonly entries: readonly string[];
  /** Stored types of what caused it. */
  readonly events: readonly string[];
};

/** What differs, by what made it so. */
export interface Changes {
  readonly worldChanged: readonly ChangeRow[];
  readonly learned: readonly ChangeRow[];
  readonly corrected: readonly ChangeRow[];
}

/** The moments before, with what has changed since. */
export interface Since extends ReportMoments {
  /** The number of the report whose moments they are. */
  readonly report?: number;
  readonly changes: Changes;
}

/** What is on record of a report that was issued. */
export interface Issue {
  readonly number: number;
  readonly by: string;
  readonly at: Micros;
  readonly title?: string;
  readonly note?: string;
  /** The rules by which it was rendered then. */
  readonly rules: readonly string[];
}

/** How an entry is marked today, whatever moment is reported. */
export interface MarkedToday {
  readonly tlp: Tlp;
  readonly handling: readonly Handling[];
}

/** Everything that a report is made of: all of it as of its two moments, but for the marking. */
export interface ReportInput extends ReportMoments {
  readonly situation: SituationOpened;
  readonly registers: Registers;
  readonly naming: Naming & Times;
  /** The words of the language in which it is told. */
  readonly words: Catalogue;
  /** Versions of the rules by which the answers are derived. */
  readonly rules: readonly string[];
  readonly board: readonly Derived[];
  readonly figures: readonly FigureGroup[];
  readonly talks: Talks;
  /** Acts of our own in the period, in order. */
  readonly acts: readonly EntryState[];
  readonly entry: (entryNo: string) => EntryState | undefined;
  readonly markedToday: (entryNo: string) => MarkedToday;
  /** How what carries no marking of its own is marked today. */
  readonly unmarkedToday: Tlp;
  /** What cannot be read: entries, register items, or `*`. */
  readonly incomplete: readonly string[];
  readonly since?: Since;
  readonly issue?: Issue;
  /** Present: it is a handover. */
  readonly handover?: HandoverInput;
}
