import { type EntryBody, type LogEntryRequest } from '@sitlog/contract';
import { type NewContent, type NewRelation } from '@sitlog/situation';
import { type Plain, plainOf } from './plain.js';

/** An entry in the domain's terms, with the relations that were posted with it. */
export interface LoggedContent {
  readonly entry: NewContent;
  readonly relations: readonly NewRelation[];
}

/** Turns a valid request into the domain's terms, with defaults filled in. */
export function toContent(request: LogEntryRequest): LoggedContent {
  const { relations = [], recordedAt: _, ...body } = plainOf(request);
  return { entry: withDefaults(body), relations };
}

function withDefaults(body: Plain<EntryBody>): NewContent {
  // The members in which the story is read come first in the log.
  const { mode, kind, headline, ...rest } = body;
  return {
    mode,
    kind,
    headline,
    about: [],
    places: [],
    actors: [],
    attribution: [],
    grade: {},
    figures: [],
    // The situation's own, as it stands when the entry is recorded; kept here for the order of the members.
    tlp: undefined,
    handling: [],
    derivedFrom: [],
    externalIds: [],
    tags: [],
    sectors: [],
    ...rest,
  };
}
