import { type ActorRole } from '../actors.js';
import { type SubjectType } from '../subjects.js';

/** One thing that a kind says unless the operator writes assertions: a fixed value, or the actors in a role. */
export type DefaultAssertion =
  | { readonly aspect: string; readonly value: string }
  | { readonly aspect: string; readonly actorsIn: ActorRole };

/** One row of the table of kinds: to add a kind of development, add a row. */
export interface KindRow {
  readonly label: string;
  /** The type of subject it speaks about; absent: it speaks about none. */
  readonly speaksOf?: SubjectType;
  /** What it asserts about each subject of that type named in `about`. */
  readonly asserts?: readonly DefaultAssertion[];
  /** Its default assertion begins and ends with the entry's `effective` time, where that is given. */
  readonly takesEffect?: true;
}
