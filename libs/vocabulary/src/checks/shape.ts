import packSchema from '../../pack.schema.json' with { type: 'json' };
import type { Pack } from '../pack.js';
import { faultAt, meantAmong, inQuotes, type PackFault, type PackPath } from './fault.js';

/** As much of JSON Schema as `pack.schema.json` uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
}

const SCHEMA: Schema = packSchema;
const DEFINED: Readonly<Record<string, Schema>> = packSchema.$defs;

/** Whether a document is a pack by its schema. */
export function isPack(document: unknown): document is Pack {
  return shapeFaults(document).length === 0;
}

/** What keeps a document from being a pack by its schema. */
export function shapeFaults(document: unknown): readonly PackFault[] {
  return faultsOf(document, SCHEMA, []);
}

function faultsOf(value: unknown, schema: Schema, way: PackPath): readonly PackFault[] {
  if (schema.$ref !== undefined) return faultsOf(value, definedBy(schema.$ref), way);
  const wrong = wrongType(value, schema) ?? wrongConstant(value, schema);
  if (wrong !== undefined) return [faultAt(way, wrong)];
  if (typeof value === 'string') return textFaults(value, schema, way);
  if (typeof value === 'number') return numberFaults(value, schema, way);
  if (Array.isArray(value)) return listFaults(value, schema, way);
  return isObject(value) ? objectFaults(value, schema, way) : [];
}

function definedBy(ref: string): Schema {
  const found = DEFINED[ref.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`The schema defines no ${ref}.`);
  return found;
}

function wrongType(value: unknown, { type }: Schema): string | undefined {
  const found = typeOf(value);
  if (type === undefined || found === type || (type === 'number' && found === 'integer')) {
    return undefined;
  }
  return `This must be ${WORDS[type] ?? type}, and is ${WORDS[found] ?? found}.`;
}

const WORDS: Readonly<Record<string, string>> = {
  object: 'an object {…}',
  array: 'a list […]',
  string: 'a text "…"',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function wrongConstant(value: unknown, schema: Schema): string | undefined {
  if (schema.const !== undefined && value !== schema.const) {
    return `This can only be ${schema.const}; where it is not so, leave the member out.`;
  }
  if (schema.enum === undefined) return undefined;
  if (typeof value !== 'string') return `This must be one of ${inQuotes(schema.enum)}.`;
  if (schema.enum.includes(value)) return undefined;
  return `This must be one of ${inQuotes(schema.enum)}.${meantAmong(value, schema.enum)}`;
}

function textFaults(value: string, schema: Schema, way: PackPath): readonly PackFault[] {
  if (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)) return [];
  return [faultAt(way, `"${value}": ${schema.patternErrorMessage ?? schema.pattern}`)];
}

function numberFaults(value: number, schema: Schema, way: PackPath): readonly PackFault[] {
  const { minimum, exclusiveMinimum } = schema;
  if (minimum !== undefined && value < minimum) {
    return [faultAt(way, `This must be ${minimum} or more.`)];
  }
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
    return [faultAt(way, `This must be more than ${exclusiveMinimum}.`)];
  }
  return [];
}

function listFaults(
  list: readonly unknown[],
  { items, minItems, uniqueItems }: Schema,
  way: PackPath,
): readonly PackFault[] {
  const short = list.length < (minItems ?? 0);
  const twice = uniqueItems === true ? list.findIndex((one, at) => list.indexOf(one) < at) : -1;
  return [
    ...(short ? [faultAt(way, 'This list is empty: name something, or leave it out.')] : []),
    ...(twice < 0 ? [] : [faultAt([...way, twice], 'This stands twice in the list.')]),
    ...list.flatMap((one, at) => (items === undefined ? [] : faultsOf(one, items, [...way, at]))),
  ];
}

function objectFaults(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  way: PackPath,
): readonly PackFault[] {
  const names = Object.keys(value);
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
  return [
    ...missing.map((name) => faultAt(way, `"${name}" is missing.`)),
    ...(missing.length > 0 ? [] : sizeFaults(names.length, schema, way)),
    ...names.flatMap((name) => memberFaults(name, value[name], schema, way)),
  ];
}

function sizeFaults(size: number, schema: Schema, way: PackPath): readonly PackFault[] {
  const { minProperties = 0, maxProperties = Infinity, properties } = schema;
  if (size >= minProperties && size <= maxProperties) return [];
  const names = Object.keys(properties ?? {});
  if (names.length === 0) return [faultAt(way, 'This is empty: name something, or leave it out.')];
  const [always = '', ...either] = names;
  return [faultAt(way, `Here stand "${always}" and one of ${inQuotes(either)}.`)];
}

function memberFaults(
  name: string,
  value: unknown,
  { properties = {}, propertyNames, additionalProperties }: Schema,
  way: PackPath,
): readonly PackFault[] {
  const here = [...way, name];
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (own !== undefined) return faultsOf(value, own, here);
  if (additionalProperties === false) {
    const known = Object.keys(properties);
    const meant = meantAmong(name, known);
    const instead = meant === '' ? ` Known here: ${known.join(', ')}.` : meant;
    return [faultAt(here, `"${name}" is not known here.${instead}`)];
  }
  return [
    ...(propertyNames === undefined ? [] : faultsOf(name, propertyNames, here)),
    ...(typeof additionalProperties === 'object'
      ? faultsOf(value, additionalProperties, here)
      : []),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
