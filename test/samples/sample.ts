import { type Pack, SHIPPED } from '@sitlog/vocabulary';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the specs look at in the body of a write. */
interface Body {
  readonly type?: string;
  readonly kind?: string;
  readonly about?: readonly string[];
  readonly actors?: readonly { readonly actorId?: string; readonly role: string }[];
  readonly places?: readonly { readonly placeId?: string; readonly role: string }[];
  readonly attribution?: readonly { readonly sourceId: string }[];
  readonly figures?: readonly Figure[];
  readonly assertions?: readonly Assertion[];
  readonly relations?: readonly { readonly type: string; readonly target: string }[];
  readonly reason?: string;
}

/** What an entry counts. */
export interface Figure {
  readonly measure: string;
  readonly unit: string;
  readonly quantifier: string;
  readonly stockFlow: string;
}

/** What an entry says by itself of a proposition. */
export interface Assertion {
  readonly proposition: string;
  readonly value?: string;
  readonly ends?: true;
}

/** One write of a script. */
export interface Step {
  readonly path: string;
  readonly recordedAt: string;
  readonly entryNo?: string;
  readonly body: Body;
}

/** A scripted exercise as it ships. */
export interface Sample {
  readonly $comment: string;
  readonly situation: {
    readonly code: string;
    readonly mode: string;
    readonly recordedAt: string;
    readonly packs?: readonly { readonly pack: string }[];
  };
  readonly steps: readonly Step[];
}

/** A step that logs an entry. */
export type Entry = Step & { readonly entryNo: string };

const FOLDER = new URL('../../samples/', import.meta.url);
/** What a situation reads as having adopted that names no packs. */
const UNNAMED = ['core', 'movement_and_aid', 'negotiation', 'conflict'].map((pack) => ({ pack }));

/** The samples that ship, each with the name of its file. */
export const SAMPLES = globSync('*.json', { cwd: fileURLToPath(FOLDER) })
  .sort()
  .map(
    (file) => [file, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Sample] as const,
  );

/** What a sample logs, in order. */
export const entriesOf = ({ steps }: Sample): readonly Entry[] =>
  steps.filter((step): step is Entry => step.path === '/entries');

/** The packs that the situation of a sample adopts, as it names them. */
export function packsOf({ situation }: Sample): readonly Pack[] {
  const { packs = UNNAMED } = situation;
  return packs.flatMap((named) => SHIPPED.filter(({ pack }) => pack === named.pack));
}

/** What is registered below a path: by id, the type. */
export const registered = ({ steps }: Sample, register: string): ReadonlyMap<string, string> =>
  new Map(
    steps.flatMap(({ path, body }) =>
      path.startsWith(`/${register}/`) ? [[path.slice(register.length + 2), body.type ?? '']] : [],
    ),
  );
