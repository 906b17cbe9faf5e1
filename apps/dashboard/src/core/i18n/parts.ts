import { type ComponentChildren } from 'preact';

/** A text with parts in it that are marked up: names, times, values. */
export type PhraseParts = ComponentChildren;
