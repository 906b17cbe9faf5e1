import { type MergedResponse } from '@sitlog/api-types';

/** A registered item of any kind, by what screens say of it: a source, an actor, a place or a subject fits it. */
export interface RegisteredItem {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly side?: string;
  readonly reliability?: string;
  readonly note?: string;
  /** As which other one it counts, where it turned out to be that. */
  readonly merged?: MergedResponse;
}
