import { type en } from './en/index.js';

/** All words of the dashboard in one language; English is the model for the others. */
export type Words = typeof en;
