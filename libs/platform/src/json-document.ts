import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { readFileSync } from 'node:fs';

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** Words for what the parser finds. */
const SYNTAX: Readonly<Partial<Record<string, string>>> = {
  InvalidSymbol: 'This is no JSON: texts stand in "…", and only true, false and null without.',
  InvalidNumberFormat: 'This is no number of JSON.',
  PropertyNameExpected:
    'The name of a member is expected here, in "…" (or a comma too many stands before).',
  ValueExpected: 'A value is expected here (or a comma too many stands before).',
  ColonExpected: 'A colon is expected here.',
  CommaExpected: 'A comma is expected here.',
  CloseBraceExpected: 'A } is missing.',
  CloseBracketExpected: 'A ] is missing.',
  EndOfFileExpected: 'The document has ended before this.',
  InvalidCommentToken: 'JSON has no comments: take it out.',
};

/** What is wrong at a place of a text. */
interface PlacedFault {
  readonly offset: number;
  readonly detail: string;
}

/** A file of JSON as it was read. */
export interface JsonDocument {
  /** Undefined where its syntax is wrong. */
  readonly value: unknown;
  /** Faults of its syntax. */
  readonly faults: readonly PlacedFault[];
  /** Where the member begins that a JSON Pointer leads to; what is not there begins where its owner does. */
  readonly offsetOf: (pointer: string) => number;
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number };
}

/** Reads a file of strict JSON, so that what is wrong with it can be told with its line. */
export function readJsonDocument(path: string): JsonDocument {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  const faults = [...errors.map(faultOf), ...(tree === undefined ? [] : membersTwice(tree))];
  if (tree === undefined && faults.length === 0) {
    faults.push({ offset: 0, detail: 'The file is empty.' });
  }
  return {
    value: faults.length === 0 ? (JSON.parse(text) as unknown) : undefined,
    faults,
    offsetOf: (pointer) => (tree === undefined ? 0 : offsetIn(tree, pointer)),
    placeOf: (offset) => placeIn(text, offset),
  };
}

function faultOf({ error, offset }: ParseError): PlacedFault {
  const code = printParseErrorCode(error);
  return { offset, detail: SYNTAX[code] ?? `This is no JSON (${code}).` };
}

/** JSON would silently keep the last of two. */
function membersTwice(node: Node): readonly PlacedFault[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    if (node.type !== 'object') return membersTwice(child);
    const [key, value] = child.children ?? [];
    const inner = value === undefined ? [] : membersTwice(value);
    if (key === undefined || !seen.has(key.value)) {
      seen.add(key?.value);
      return inner;
    }
    const detail = `"${String(key.value)}" stands here twice: only one would count.`;
    return [{ offset: key.offset, detail }, ...inner];
  });
}

function offsetIn(tree: Node, pointer: string): number {
  let node = tree;
  let { offset } = tree;
  for (const step of pointer.split('/').slice(1)) {
    const found = memberOf(node, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (found === undefined) break;
    ({ offset } = found);
    node = found.type === 'property' ? (found.children?.[1] ?? found) : found;
  }
  return offset;
}

/** A member of an object, or an item of a list. */
function memberOf({ type, children = [] }: Node, name: string): Node | undefined {
  if (type !== 'object') return children[Number(name)];
  return children.find(({ children: [key] = [] }) => key?.value === name);
}

function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
