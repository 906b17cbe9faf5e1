import { type ListedTable } from '../../../packs/rows.js';
import { many } from '../../plural.js';
import { type PhraseParts } from '../../parts.js';

const tables: Readonly<Record<ListedTable, string>> = {
  facets: 'Lines of the board',
  kinds: 'Kinds of development',
  subjectTypes: 'Types of subject',
  aspects: 'Questions about subjects',
  measures: 'What is counted',
  units: 'Units',
  sections: 'Parts of the report',
  families: 'Families of kinds',
  actorRoles: 'Roles of actors',
  placeRoles: 'Roles of places',
  sourceTypes: 'Types of source',
  sectors: 'Sectors of aid',
};

/** Words of packs of vocabulary: how a situation chooses, adopts and drops them. */
export const packs = {
  title: 'Vocabulary',
  intro:
    'What can be said in this situation comes from the packs of vocabulary that it has adopted.',
  past: 'As known then. Packs are adopted and dropped in the present alone: set “as known by” to now.',
  adopted: 'Adopted',
  offered: 'On offer',
  noneOffered: 'Every pack on offer is adopted.',
  own: 'Words of this situation alone',
  ownNone: 'None were added.',
  version: (n: string): string => `version ${n}`,
  newer: (n: string): string => `Version ${n} is on offer.`,
  always: 'Every situation has it.',
  wasDropped: 'Was adopted before, and dropped.',
  droppedBefore: (names: PhraseParts): PhraseParts => [
    'Dropped: ',
    names,
    '. What was said with their words keeps its names.',
  ],
  needs: (names: PhraseParts): PhraseParts => ['Needs: ', names],
  kinds: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} kind of development`, other: `${shown} kinds of development` }),
  tables,
  lines: (names: PhraseParts): PhraseParts => ['Lines of the board: ', names],
  all: 'All that it has',
  see: 'See what it would change',
  seeOf: (name: string): string => `See what it would change: ${name}`,
  drop: 'Drop',
  dropOf: (name: string): string => `Drop ${name}`,
  needsServer:
    'This goes to the server at once. It is not kept on this device to be sent when the server is back.',
  pastStays: 'It holds from then on. Answers as of what was known before stay as they are.',
  meanwhile: 'Somebody else has done this meanwhile. The list shows how it stands now.',
  preview: {
    title: (name: string): string => `Adopt: ${name}`,
    first: (n: string): string => `Version ${n}. It is not adopted so far.`,
    instead: (before: string, after: string): string =>
      `Version ${before} is adopted; version ${after} would take its place.`,
    same: (n: string): string => `Version ${n} is adopted; there is no newer one.`,
    needsFirst: (names: PhraseParts): PhraseParts => [
      'It builds on what is not adopted: ',
      names,
      '. Adopt that first.',
    ],
    faults: 'It cannot be adopted here:',
    added: 'Would be added',
    renamed: 'Would be called otherwise',
    deprecated: 'Would not be offered any more',
    time_to_live: 'Would grow old after another time',
    moved: 'Would stand elsewhere',
    nothing: 'Nothing that can be said would change.',
    becomes: (before: PhraseParts, after: PhraseParts): PhraseParts => [before, ' → ', after],
    otherLanguage: 'in another language',
    never: 'never',
    adopt: (n: string): string => `Adopt version ${n}`,
    done: (name: string, revision: string): string =>
      `${name} is adopted, recorded as revision ${revision}`,
  },
  adding: {
    open: 'Add a word',
    title: 'A word of this situation alone',
    intro:
      'For what no pack on offer can say. What a word says cannot be changed later; its name can.',
    table: 'What it is',
    fields: {
      en: 'English name',
      ar: 'Arabic name',
      code: 'Code',
      family: 'Family',
      speaksOf: 'It speaks of a subject of the type',
      says: 'It says',
      type: 'It is asked of subjects of the type',
      facet: 'Line of the board',
      exclusive: 'Two answers at once',
      values: 'Answers',
      units: 'Units',
      symbol: 'Symbol',
    },
    hints: {
      ar: 'Empty: as in English.',
      code: 'Empty: made of the English name. It stands in the log for ever.',
      values: 'One a line: the English name, and after a bar the Arabic one. Empty: any answer.',
      units: 'Their codes with commas between, such as person, vehicle',
    } as Readonly<Record<string, string | undefined>>,
    exclusive: { yes: 'cannot both be so', no: 'can both be so' },
    codeAs: (code: PhraseParts): PhraseParts => ['In the log: ', code],
    send: 'Add the word',
    done: (code: string): string => `${code} can be said from now on`,
  },
  dropping: {
    title: (name: string): string => `Drop: ${name}`,
    words:
      'From then on nothing can be logged with its words, and the board asks none of its questions.',
    kept: 'Nothing that was logged is lost, and it keeps its names.',
    lines: (names: PhraseParts): PhraseParts => ['The board no longer lists: ', names],
    unused:
      'A pack can be dropped while nothing is logged or registered with its words; otherwise it stays, and the answer says what uses it.',
    back: 'It can be adopted again.',
    reason: 'Reason, kept on record; may be left empty',
    send: 'Drop it',
    done: (name: string, revision: string): string =>
      `${name} is dropped, recorded as revision ${revision}`,
  },
  choice: {
    title: 'Packs of vocabulary',
    hint: 'What can be said in the situation. Others can be adopted later.',
    core: (name: PhraseParts): PhraseParts => [name, ' is always in.'],
    neededBy: (names: PhraseParts): PhraseParts => ['Comes along, needed by: ', names],
    none: 'No pack is chosen: only what every crisis has can be said.',
  },
};
