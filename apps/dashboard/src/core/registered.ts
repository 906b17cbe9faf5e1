/** A registered item of any kind, by what screens say of it: a source, an actor, a place or a subject fits it. */
export interface RegisteredItem {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly side?: string;
  readonly reliability?: string;
  readonly note?: string;
}
