/** The vocabulary of the server: its kinds with their names, and the codes that an entry can hold. */
export interface Vocabulary {
  readonly version: number;
  readonly kinds: readonly {
    readonly code: string;
    readonly family: string;
    readonly label: string;
    readonly speaksOf?: string;
  }[];
  readonly modes: readonly string[];
  readonly acts: readonly string[];
  readonly relationTypes: readonly string[];
  readonly reliabilities: Readonly<Record<string, string>>;
  readonly credibilities: Readonly<Record<string, string>>;
  readonly sourceTypes: readonly string[];
  readonly placeRoles: readonly string[];
  readonly actorRoles: readonly string[];
  readonly measures: readonly string[];
  readonly placePrecisions: Readonly<Record<string, string>>;
  readonly tlp: readonly string[];
}
