import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { eachItem, field, type FieldOptions } from './field.js';
import {
  instantOrDateRules,
  instantRules,
  isFlag,
  isJsonObject,
  listRules,
  numberRules,
  oneOfRule,
  type Rule,
  type TextBounds,
  spanRules,
  textRules,
} from './rules.js';
import { isTimeZone } from './time-zone.js';

type Class = abstract new () => object;
type Values = readonly (string | number)[];

/** An id of a register: small letters, digits, dot, underscore and dash. */
export const ID: TextBounds = {
  max: 64,
  pattern: /^[a-z0-9][a-z0-9._-]{0,63}$/,
  form: 'Write an id: small letters, digits, dots, underscores and dashes, at most 64.',
};

/** The permanent number of an entry. */
export const ENTRY_NO: TextBounds = {
  max: 20,
  pattern: /^[A-Z][A-Z0-9]{1,9}-\d{3,}$/,
  form: 'Write the number of an entry, such as ALE-017.',
};

const INSTANT_LENGTH = 32;

/** Text of a bounded length, without control characters other than line feed and tab. */
export function Text(options: TextBounds & FieldOptions): PropertyDecorator {
  return field(textRules(options), textSchema(options), options);
}

/** An id of a register. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return Text({ ...ID, ...options });
}

/** The number of an entry. */
export function EntryNo(options: FieldOptions = {}): PropertyDecorator {
  return Text({ ...ENTRY_NO, example: 'ALE-017', ...options });
}

/** A web address. */
export function Url(options: FieldOptions = {}): PropertyDecorator {
  const form = 'Write a web address that begins with http:// or https://.';
  return Text({ max: 2000, pattern: /^https?:\/\/\S+$/, form, ...options });
}

/** One of a closed list of values. */
export function OneOf(values: Values, options: FieldOptions = {}): PropertyDecorator {
  return field([oneOfRule(values)], enumSchema(values), options);
}

/** Several of a closed list of values. */
export function ManyOf(
  values: Values,
  options: FieldOptions & { readonly max?: number } = {},
): PropertyDecorator {
  const { max = values.length } = options;
  const schema = { type: 'array', maxItems: max, items: enumSchema(values) };
  return all(field(listRules(max), schema, options), eachItem([oneOfRule(values)]));
}

/** true or false. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field([isFlag], { type: 'boolean' }, options);
}

/** A number within bounds. */
export function Num(
  options: FieldOptions & { readonly min: number; readonly max: number; readonly integer?: true },
): PropertyDecorator {
  const { min, max, integer } = options;
  const type = integer === true ? 'integer' : 'number';
  return field(numberRules(min, max, type), { type, minimum: min, maximum: max }, options);
}

/** A whole number in a query string, read by its digits alone: no sign, no exponent, no hexadecimal, no empty text. */
export function StrictInt(
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  return all(
    Transform(({ value }: { value: unknown }) => digitsIn(value)),
    Num({ ...options, integer: true }),
  );
}

/** An RFC 3339 instant with its offset. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'string', format: 'date-time', maxLength: INSTANT_LENGTH };
  return field(instantRules, schema, options);
}

/** Two RFC 3339 instants with a slash between them, the earlier one first. */
export function InstantSpan(
  options: FieldOptions & { readonly form?: string | undefined } = {},
): PropertyDecorator {
  const { form, ...others } = options;
  const pattern = String.raw`^[^/]+/[^/]+$`;
  const schema = { type: 'string', pattern, maxLength: 2 * INSTANT_LENGTH + 1 };
  return field(spanRules(form), schema, others);
}

/** An RFC 3339 instant with its offset, or a plain date. */
export function InstantOrDate(options: FieldOptions = {}): PropertyDecorator {
  const pattern = String.raw`^\d{4}-\d\d-\d\d(T.+)?$`;
  const schema = { type: 'string', pattern, maxLength: INSTANT_LENGTH };
  return field(instantOrDateRules, schema, options);
}

/** The name of an IANA time zone. */
export function TimeZone(options: FieldOptions = {}): PropertyDecorator {
  const bounds = { max: 64 };
  const known: Rule = {
    name: 'isTimeZone',
    holds: (value) => typeof value === 'string' && isTimeZone(value),
    message: 'Write the name of a time zone, such as Asia/Damascus.',
  };
  const example = 'Asia/Damascus';
  return field([...textRules(bounds), known], textSchema(bounds), { example, ...options });
}

/** A JSON object that is described by a class of its own. */
export function Nested(type: () => Class, options: FieldOptions = {}): PropertyDecorator {
  // Swagger knows a function that yields a class by the function's name, "type".
  const schema = { type: () => type() };
  return all(Type(type), field([isJsonObject], schema, options), ValidateNested());
}

/** A list of JSON objects that are described by a class of their own. */
export function NestedList(
  type: () => Class,
  options: FieldOptions & { readonly max: number },
): PropertyDecorator {
  return all(
    Type(type),
    field(listRules(options.max), { type: () => [type()], maxItems: options.max }, options),
    eachItem([isJsonObject]),
    ValidateNested({ each: true }),
  );
}

/** A list of texts. */
export function TextList(
  options: FieldOptions & { readonly max: number; readonly each: TextBounds },
): PropertyDecorator {
  const { max, each } = options;
  const schema = { type: 'array', maxItems: max, items: textSchema(each) };
  return all(field(listRules(max), schema, options), eachItem(textRules(each)));
}

/** How any JSON value but null is described: without a type, Nest would take it for an object. */
export const ANY_JSON = {
  anyOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};

/** Any JSON value, for the one place that takes a part of an entry: what is made of it is checked there. */
export function JsonValue(options: FieldOptions = {}): PropertyDecorator {
  const schema = { description: 'Any JSON value.', ...ANY_JSON };
  return field([], schema, { nullable: true, ...options });
}

function digitsIn(value: unknown): unknown {
  return typeof value === 'string' && /^[0-9]{1,15}$/.test(value) ? Number(value) : value;
}

function textSchema({ max, min = 1, pattern }: TextBounds): Record<string, unknown> {
  return {
    type: 'string',
    minLength: min,
    maxLength: max,
    ...(pattern === undefined ? {} : { pattern: pattern.source }),
  };
}

function enumSchema(values: Values): Record<string, unknown> {
  return { type: typeof values[0] === 'number' ? 'integer' : 'string', enum: values };
}

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}
