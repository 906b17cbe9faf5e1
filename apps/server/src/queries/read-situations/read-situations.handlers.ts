import { ListSituationsHandler } from './list-situations.handler.js';
import { ReadSituationHandler } from './read-situation.handler.js';

/** Who answers what is asked about situations. */
export const READ_SITUATIONS_HANDLERS = [ListSituationsHandler, ReadSituationHandler];
