import { type OutlineResponse } from '@sitlog/api-types';

export type Order = OutlineResponse['order'];
export type Direction = OutlineResponse['direction'];

/** What is asked of the timeline: moments, order, direction, filters. */
export type EntriesAsked = Readonly<Record<string, string | undefined>>;
