/** How an actor or a place is written that an entry does not have. */
export const NONE = 'none';
