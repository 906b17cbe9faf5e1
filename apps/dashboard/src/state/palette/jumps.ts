import { fromField } from '@sitlog/line-reading';
import { type PaletteChoice } from './palette-choice.js';
import { entryNoOf } from '../../core/text/entry-no.js';
import { type Desk } from '../desk.js';

/** Where a text that names a place of the log leads: an entry by its number, a revision, a moment. */
export function jumps(desk: Desk, text: string): readonly PaletteChoice[] {
  const asked = text.trim();
  if (desk.location.code.value === undefined || asked === '') return [];
  return [entryJump(desk, asked), revisionJump(desk, asked), momentJump(desk, asked)].flatMap(
    (found) => found ?? [],
  );
}

function entryJump(desk: Desk, asked: string): PaletteChoice | undefined {
  const { code, peek } = desk.location;
  const situation = code.value ?? '';
  const ordinal = new RegExp(`^#?(?:${situation}-)?(\\d{1,9})$`, 'i').exec(asked)?.[1];
  if (ordinal === undefined) return undefined;
  const no = entryNoOf(situation, Number(ordinal));
  return {
    id: `entry-${no}`,
    label: desk.words.t().shell.palette.openEntry(no),
    run: () => {
      peek(no);
    },
  };
}

function revisionJump(desk: Desk, asked: string): PaletteChoice | undefined {
  const { go } = desk.location;
  const revision = /^(?:rev|pos):(\d+)$/i.exec(asked)?.[1];
  if (revision === undefined) return undefined;
  return {
    id: 'revision',
    label: desk.words.t().shell.palette.toRevision(revision),
    run: () => {
      go({ moments: { knownAt: `rev:${revision}` } });
    },
  };
}

function momentJump(desk: Desk, asked: string): PaletteChoice | undefined {
  const { zone } = desk.situation;
  const at = fromField(asked.replace(' ', 'T'), zone.value);
  if (at === undefined || !/^\d{4}-\d{2}-\d{2}/.test(asked)) return undefined;
  return toMoment(desk, at);
}

/** Shows what was known at a moment, of that moment. */
export function toMoment(desk: Desk, at: string): PaletteChoice {
  const { go } = desk.location;
  const { momentText } = desk.format;
  return {
    id: `moment-${at}`,
    label: desk.words
      .t()
      .shell.palette.toMoment(momentText(Date.parse(at), desk.situation.zone.value)),
    run: () => {
      go({ moments: { validAt: at, knownAt: at } });
    },
  };
}
