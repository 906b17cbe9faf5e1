import { Always } from '../fields/always.js';
import { EntryBody } from './input/log-entry.request.js';

/** The content of an entry as it is on record: what can be left out of a request and has a default is always there. */
export class EntryContentResponse extends Always(EntryBody, [
  'about',
  'places',
  'actors',
  'attribution',
  'grade',
  'figures',
  'tlp',
  'handling',
  'derivedFrom',
  'externalIds',
  'tags',
  'sectors',
]) {}
