/** What a situation is called, and what it is about. */
export interface SituationDescription {
  readonly name: string;
  readonly description?: string;
}
