import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { firstBroken, type Rule, wordsOf } from './rules.js';

/** What is common to all fields: a key must be given and not null unless said otherwise here. */
export interface FieldOptions {
  readonly description?: string;
  readonly example?: string | number | boolean;
  /** The key may be absent. */
  readonly optional?: true;
  /** The value may be null. */
  readonly nullable?: true;
  /** The key may be absent except where this holds. */
  readonly neededWhere?: Need;
}

/** When a field that can be absent is needed all the same, and the words for it. */
interface Need {
  readonly holds: (object: Readonly<Record<string, unknown>>) => boolean;
  readonly message: string;
}

/** Name under which a list reports that an item breaks a rule; the rules travel in the error's context. */
export const EACH_ITEM = 'eachItem';

type Schema = Record<string, unknown>;

/** A field that keeps rules (the first broken one is reported) and is described once, for validation and for OpenAPI. */
export function field(
  rules: readonly Rule[],
  schema: Schema,
  options: FieldOptions = {},
): PropertyDecorator {
  return (target, key) => {
    ValidateIf((object: Record<string, unknown>, value) => isSubject(options, object, value))(
      target,
      key,
    );
    given(options)(target, key);
    for (const rule of rules) keeps(rule)(target, key);
    ApiProperty(described(schema, options))(target, key);
  };
}

/** Every item of a list keeps rules; each bad item is reported at its own place. */
export function eachItem(rules: readonly Rule[]): PropertyDecorator {
  const holds = (item: unknown): boolean => firstBroken(rules, item) === undefined;
  const validator = {
    validate: (value: unknown): boolean => Array.isArray(value) && value.every(holds),
    // class-validator hands the context on only with a message.
    defaultMessage: () => 'An item of the list is wrong.',
  };
  return ValidateBy({ name: EACH_ITEM, validator }, { context: { rules } });
}

function isSubject(
  options: FieldOptions,
  object: Record<string, unknown>,
  value: unknown,
): boolean {
  if (value === null) return options.nullable !== true;
  if (value !== undefined) return true;
  return options.neededWhere?.holds(object) ?? options.optional !== true;
}

function given(options: FieldOptions): PropertyDecorator {
  const missing = options.neededWhere?.message ?? 'This field is needed.';
  const isNull = `This must not be null${options.optional === true ? '; leave it out instead' : ''}.`;
  return ValidateBy({
    name: 'isDefined',
    validator: {
      validate: (value) => value !== undefined && value !== null,
      defaultMessage: (args?: ValidationArguments) => (args?.value === null ? isNull : missing),
    },
  });
}

function keeps(rule: Rule): PropertyDecorator {
  return ValidateBy({
    name: rule.name,
    validator: {
      validate: rule.holds,
      defaultMessage: (args?: ValidationArguments) => wordsOf(rule, args?.value),
    },
  });
}

function described(schema: Schema, options: FieldOptions): ApiPropertyOptions {
  const { description, example, nullable } = options;
  return {
    ...schema,
    required: options.optional !== true && options.neededWhere === undefined,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
    ...(nullable === undefined ? {} : { nullable }),
  };
}
