import { pointerTo } from '@sitlog/contract';
import { type FastifyInstance } from 'fastify';
import { type JSONPath, type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import { plainBodyFault } from './plain-body.js';
import { Problem } from '../problems/problem.js';

/** Why a text is refused as JSON; line and column count from 1, the column in UTF-16 units. */
export interface JsonFault {
  readonly code:
    | 'invalid-json'
    | 'invalid-utf-8'
    | 'empty-body'
    | 'duplicate-key'
    | 'forbidden-key'
    | 'lone-surrogate'
    | 'too-deep'
    | 'too-many-keys'
    | 'unsafe-number';
  readonly pointer: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** A JSON text read strictly: its value, or the first fault. */
type StrictJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly fault: JsonFault };

const MAX_DEPTH = 32;
// class-transformer takes time by the square of the keys of an object: 64 KiB of keys would stall it for 80 ms.
const MAX_KEYS = 512;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What jsonc-parser's error codes say, in words. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'something follows after the end of the value',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfString: 'a string does not end',
  UnexpectedEndOfNumber: 'a number does not end',
  InvalidUnicode: 'a \\u escape is not complete',
  InvalidEscapeCharacter: 'an escape is not known',
  InvalidCharacter: 'a control character in a string must be escaped',
};

type PathSupplier = () => JSONPath;

class FaultFound extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.message);
  }
}

/** Reads JSON that means the same to every reader: no duplicate or special keys, no lone surrogates, no number that is rounded. */
export function parseStrictJson(text: string, { maxDepth = MAX_DEPTH } = {}): StrictJson {
  try {
    visit(text, strictVisitor(maxDepth), { disallowComments: true, allowTrailingComma: false });
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof FaultFound) return { kind: 'fault', fault: error.fault };
    if (!(error instanceof SyntaxError)) throw error;
    const message = 'The text is not valid JSON.';
    return { kind: 'fault', fault: { code: 'invalid-json', pointer: '', message } };
  }
}

/** Stops at the first fault by throwing: so the recursion of the library never goes deeper than the limit. */
function strictVisitor(maxDepth: number): JSONVisitor {
  const open: (Set<string> | undefined)[] = [];
  const enter = (keys: Set<string> | undefined, path: PathSupplier): void => {
    open.push(keys);
    if (open.length > maxDepth) {
      stop('too-deep', path, `Values are nested deeper than ${maxDepth} levels.`);
    }
  };
  const leave = (): void => {
    open.pop();
  };
  return {
    onObjectBegin: (...at) => {
      enter(new Set(), at[4]);
    },
    onArrayBegin: (...at) => {
      enter(undefined, at[4]);
    },
    onObjectEnd: leave,
    onArrayEnd: leave,
    onObjectProperty: (key, ...at) => {
      checkKey(key, open.at(-1), at[4]);
    },
    onLiteralValue: (value: unknown, ...at) => {
      if (typeof value === 'string') checkText(value, at[4]);
      if (typeof value === 'number') checkNumber(value, at[4]);
    },
    onError: (error, ...at) => {
      const [, , line, column] = at;
      const words = WORDS[printParseErrorCode(error)] ?? 'the form is wrong';
      const where = { line: line + 1, column: column + 1 };
      const message = `Not valid JSON at line ${where.line}, column ${where.column}: ${words}.`;
      throw new FaultFound({ code: 'invalid-json', pointer: '', message, ...where });
    },
  };
}

function checkKey(key: string, seen: Set<string> | undefined, path: PathSupplier): void {
  if (!key.isWellFormed()) {
    stop('lone-surrogate', path, 'A key holds half a surrogate pair, which is no Unicode text.');
  }
  const here: PathSupplier = () => [...path(), key];
  if (FORBIDDEN_KEYS.has(key)) stop('forbidden-key', here, 'This key is never accepted.');
  if (seen?.has(key) === true) stop('duplicate-key', here, 'This key is given twice.');
  seen?.add(key);
  if (seen !== undefined && seen.size > MAX_KEYS) {
    stop('too-many-keys', path, `An object holds more than ${MAX_KEYS} keys.`);
  }
}

function checkText(value: string, path: PathSupplier): void {
  if (value.isWellFormed()) return;
  stop('lone-surrogate', path, 'The text holds half a surrogate pair, which is no Unicode text.');
}

function checkNumber(value: number, path: PathSupplier): void {
  const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (exact) return;
  stop('unsafe-number', path, 'The number is too large to be kept exactly.');
}

function stop(code: JsonFault['code'], path: PathSupplier, message: string): never {
  throw new FaultFound({ code, pointer: pointerTo(path()), message });
}

/**
 * Makes strict JSON the only body that the server reads; any other content type is answered with 415.
 * Nest must be created with `bodyParser: false`, otherwise it adds its own parsers afterwards.
 */
export function installStrictJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    ({ raw }, body, done) => {
      const fault = plainBodyFault(raw);
      if (fault !== undefined) {
        done(fault);
        return;
      }
      const read = readBody(body);
      if (read.kind === 'value') done(null, read.value);
      else done(malformed(read.fault));
    },
  );
}

function readBody(body: Buffer): StrictJson {
  const fault = (code: JsonFault['code'], message: string): StrictJson => ({
    kind: 'fault',
    fault: { code, pointer: '', message },
  });
  if (body.length === 0) {
    return fault('empty-body', 'The body is empty: send a JSON object, at least {}.');
  }
  // Decoding leniently would replace bad bytes silently: client and log would disagree on the text.
  const text = decode(body);
  return text === undefined
    ? fault('invalid-utf-8', 'The body is not valid UTF-8.')
    : parseStrictJson(text);
}

function decode(body: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

function malformed({ code, pointer, message }: JsonFault): Problem {
  return new Problem('malformed-json', message, { errors: [{ pointer, code, message }] });
}
