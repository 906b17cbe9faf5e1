/** The most entries of one page, and how many it has unless less is asked for. */
export const MOST_ENTRIES = 20_000;
