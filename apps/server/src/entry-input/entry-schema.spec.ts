import { beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import {
  ActorInput,
  AgreementInput,
  AssertionInput,
  BoundsInput,
  ClientAtInput,
  ConfidenceInput,
  DemandInput,
  DisaggregationInput,
  EffectiveInput,
  EntryBody,
  EntryTimeInput,
  ExternalIdInput,
  FigureInput,
  ForecastInput,
  GradeInput,
  LinkInput,
  LogEntryRequest,
  MomentInput,
  OccurredInput,
  PeriodInput,
  PlaceInput,
  ReceivedInput,
  RelationInput,
  faultsOf,
  type FieldFault,
  pointerTo,
} from '@sitlog/contract';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { createApplication } from '../http/application.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}
type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const CLASSES: readonly (new () => object)[] = [
  ActorInput,
  AgreementInput,
  AssertionInput,
  BoundsInput,
  ClientAtInput,
  ConfidenceInput,
  DemandInput,
  DisaggregationInput,
  EffectiveInput,
  EntryBody,
  EntryTimeInput,
  ExternalIdInput,
  FigureInput,
  ForecastInput,
  GradeInput,
  LinkInput,
  LogEntryRequest,
  MomentInput,
  OccurredInput,
  PeriodInput,
  PlaceInput,
  ReceivedInput,
  RelationInput,
];
const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

@Controller()
class ProbeController {
  @Post()
  log(@Body() entry: LogEntryRequest): string {
    return entry.headline;
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let schemas: Readonly<Record<string, Schema>> = {};

beforeAll(async () => {
  const app = await createApplication(ProbeModule, silent);
  const config = new DocumentBuilder().setOpenAPIVersion('3.1.0').build();
  schemas = SwaggerModule.createDocument(app, config).components?.schemas ?? {};
  await app.close();
});

function nameOf(schema: Schema): string | undefined {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return ref?.slice('#/components/schemas/'.length);
}

function resolved(schema: Schema): Schema {
  const name = nameOf(schema);
  return name === undefined ? schema : schemas[name]!;
}

function typesOf(schema: Schema): readonly string[] {
  const { type = [] } = resolved(schema);
  const types = typeof type === 'string' ? [type] : type;
  return types.map((name) => (name === 'integer' ? 'number' : name));
}

/** How much of what can be left out is there: whatever chance gives, or all of it. */
type Extent = 'some' | 'all';

function arbitrary(schema: Schema, extent: Extent): fc.Arbitrary<unknown> {
  const types = typesOf(schema);
  const value = ofType(types[0]!, resolved(schema), extent);
  const fixed = value.map((made) => mended(nameOf(schema), made));
  return types.includes('null') && extent === 'some' ? fc.option(fixed) : fixed;
}

function ofType(type: string, schema: Schema, extent: Extent): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (type === 'boolean') return fc.boolean();
  if (type === 'number') return fc.integer({ min: schema.minimum!, max: schema.maximum! });
  if (type === 'string') return text(schema);
  if (type === 'array') {
    const bounds = { minLength: extent === 'all' ? 1 : 0, maxLength: 2 };
    return fc.array(arbitrary(schema.items!, extent), bounds);
  }
  const members = Object.entries(schema.properties!).map(
    ([key, member]) => [key, arbitrary(member, extent)] as const,
  );
  const requiredKeys =
    extent === 'all' ? members.map(([key]) => key) : [...(schema.required ?? [])];
  return fc.record(Object.fromEntries(members), { requiredKeys, noNullPrototype: true });
}

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const instant = fc
  .tuple(day, fc.constantFrom('Z', '+02:00', '-05:45'))
  .map(([iso, offset]) => iso.replace('Z', offset));

function text(schema: Schema): fc.Arbitrary<string> {
  if (schema.example === 'Asia/Damascus') return fc.constantFrom('Asia/Damascus', 'UTC');
  if (schema.format === 'date-time') return instant;
  if (schema.pattern?.startsWith(String.raw`^\d{4}`) === true) {
    return fc.oneof(
      instant,
      day.map((iso) => iso.slice(0, 10)),
    );
  }
  const fits = (value: string): boolean =>
    value.trim() !== '' && value.length <= schema.maxLength! && !/\p{Cc}/u.test(value);
  return schema.pattern === undefined
    ? fc.string({ unit: 'grapheme', maxLength: Math.min(20, schema.maxLength!) }).filter(fits)
    : fc.stringMatching(new RegExp(schema.pattern)).filter(fits);
}

/** What the schema cannot say: rules between the members of one object. */
function mended(name: string | undefined, made: unknown): unknown {
  const value = made as Json;
  if (name === 'PlaceInput' || name === 'ActorInput') {
    const named = 'placeId' in value || 'actorId' in value || 'description' in value;
    return named ? value : { ...value, description: 'not named' };
  }
  if (name === 'FigureInput') {
    const unit = 'householdSize' in value ? { unit: 'household' } : {};
    return inOrder({ verbal: 'scores', ...value, ...unit }, ['min', 'best', 'max']);
  }
  if (name === 'ForecastInput') return inOrder(value, ['windowFrom', 'windowTo']);
  const isSpan = name !== undefined && /Occurred|Effective|Period/.test(name);
  return isSpan ? inOrder(value, ['from', 'to']) : value;
}

function inOrder(value: Json, keys: readonly string[]): Json {
  const given = keys.filter((key) => value[key] !== undefined && value[key] !== null);
  const rank = (member: unknown): number =>
    typeof member === 'number' ? member : Date.parse(String(member));
  const sorted = given.map((key) => value[key]).sort((a, b) => rank(a) - rank(b));
  return { ...value, ...Object.fromEntries(given.map((key, i) => [key, sorted[i]])) };
}

interface Place {
  readonly path: Path;
  readonly schema: Schema;
  readonly value: unknown;
}

function placesIn(value: unknown, schema: Schema, path: Path = []): readonly Place[] {
  const inner = resolved(schema);
  const here = { path, schema, value };
  if (Array.isArray(value)) {
    return [here, ...value.flatMap((item, i) => placesIn(item, inner.items!, [...path, i]))];
  }
  if (typeof value !== 'object' || value === null) return [here];
  const members = Object.entries(value);
  return [
    here,
    ...members.flatMap(([key, member]) =>
      placesIn(member, inner.properties![key]!, [...path, key]),
    ),
  ];
}

/** A copy with another value at a path; also `__proto__` becomes a member like any other. */
function withValue(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(root) ? [...(root as unknown[])] : { ...(root as Json) }) as Json;
  const member = rest.length === 0 ? value : withValue(copy[key], rest, value);
  Object.defineProperty(copy, key, { value: member, enumerable: true, configurable: true });
  return copy;
}

const ENTRY: Schema = { $ref: '#/components/schemas/LogEntryRequest' };
const check = (plain: unknown): readonly FieldFault[] => faultsOf(LogEntryRequest, plain);
const WRONG: readonly (readonly [string, unknown])[] = [
  ['string', 'no such thing!'],
  ['number', -12_345.5],
  ['boolean', true],
  ['array', []],
  ['array', [{}]],
  ['object', {}],
  ['null', null],
];

describe('entries made from the published schema', () => {
  test('are taken', () => {
    fc.assert(
      fc.property(arbitrary(ENTRY, 'some'), (entry) => {
        expect(check(entry)).toEqual([]);
      }),
    );
  });

  test('are refused with a field too many anywhere, at that field', () => {
    const odd = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      'a/b',
      'a~b',
      'Headline',
      'then',
    );
    const key = fc.oneof(odd, fc.string());
    fc.assert(
      fc.property(
        arbitrary(ENTRY, 'some'),
        fc.nat(),
        key,
        fc.constantFrom(null, 0, 'x', [], {}, { a: [1] }),
        (entry, at, name, extra) => {
          const objects = placesIn(entry, ENTRY).filter(
            (place) => typesOf(place.schema)[0] === 'object',
          );
          const { path, schema, value } = objects[at % objects.length]!;
          fc.pre(value !== null && !Object.hasOwn(resolved(schema).properties!, name));
          const here = [...path, name];
          const pointers = check(withValue(entry, here, extra)).map((fault) => fault.pointer);
          expect(pointers).toContain(pointerTo(here));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are refused with a value of a wrong type anywhere, at that value or around it', () => {
    fc.assert(
      fc.property(
        arbitrary(ENTRY, 'some'),
        fc.nat(),
        fc.constantFrom(...WRONG),
        (entry, at, [type, wrong]) => {
          const places = placesIn(entry, ENTRY).filter(
            (place) => !typesOf(place.schema).includes(type),
          );
          fc.pre(places.length > 0);
          const { path } = places[at % places.length]!;
          const pointer = pointerTo(path);
          const pointers = check(withValue(entry, path, wrong)).map((fault) => fault.pointer);
          expect(pointers.some((found) => `${pointer}/`.startsWith(`${found}/`))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('are refused beyond each bound that the schema gives, at that member', () => {
    const [entry] = fc.sample(arbitrary(ENTRY, 'all'), { numRuns: 1, seed: 17 });
    const beyond = placesIn(entry, ENTRY).flatMap(({ path, schema, value }) =>
      beyondBounds(resolved(schema), value).map((wrong) => ({ path, wrong })),
    );
    expect(check(entry)).toEqual([]);
    expect(beyond.length).toBeGreaterThan(150);
    for (const { path, wrong } of beyond) {
      const pointers = check(withValue(entry, path, wrong)).map((fault) => fault.pointer);
      expect(pointers).toContain(pointerTo(path));
    }
  });

  function beyondBounds(schema: Schema, value: unknown): readonly unknown[] {
    const { minimum, maximum, maxLength, maxItems, enum: values } = schema;
    return [
      ...(minimum === undefined ? [] : [minimum - 1]),
      ...(maximum === undefined ? [] : [maximum + 1]),
      ...(maxLength === undefined ? [] : ['a'.repeat(maxLength + 1), '']),
      ...(maxItems === undefined ? [] : [Array(maxItems + 1).fill((value as unknown[])[0])]),
      ...(values === undefined ? [] : [typeof values[0] === 'number' ? 99 : 'no such value']),
    ];
  }
});

describe('every class of input', () => {
  test('is part of the published schema, with the fields that are validated and no others', () => {
    for (const type of CLASSES.filter((each) => each !== EntryBody)) {
      const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
      const validated = new Set(rules.map((rule) => rule.propertyName));
      const described = Object.keys(schemas[type.name]?.properties ?? {});
      expect({ [type.name]: described.sort() }).toEqual({ [type.name]: [...validated].sort() });
    }
    expect(CLASSES.length).toBeGreaterThan(20);
  });

  test('bounds each of its texts, lists and numbers', () => {
    const all = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([key, member]) => unbounded(member, `${name}.${key}`)),
    );
    expect(all).toEqual([]);
    expect(unbounded({ type: 'array', maxItems: 1, items: { type: 'string' } }, 'x')).toEqual([
      'x[]',
    ]);
  });

  function unbounded(schema: Schema, name: string): readonly string[] {
    if (nameOf(schema) !== undefined) {
      return resolved(schema).properties === undefined ? [name] : [];
    }
    if (schema.enum !== undefined) return [];
    const bounded: Readonly<Record<string, boolean>> = {
      string: schema.maxLength !== undefined,
      number: schema.minimum !== undefined && schema.maximum !== undefined,
      array: schema.maxItems !== undefined,
      boolean: true,
    };
    const types = typesOf(schema).filter((type) => type !== 'null');
    const here = types.length === 1 && bounded[types[0]!] === true ? [] : [name];
    return [...here, ...(schema.items === undefined ? [] : unbounded(schema.items, `${name}[]`))];
  }

  test('writes null as one of the types and lists the values of a closed list', () => {
    expect(schemas.OccurredInput?.properties?.from).toMatchObject({ type: ['string', 'null'] });
    expect(schemas.LogEntryRequest?.properties?.mode?.enum).toHaveLength(5);
    expect(schemas.PlaceInput?.properties?.precision).toMatchObject({
      type: 'integer',
      enum: [1, 2, 3, 4, 5, 6, 7],
    });
    expect(schemas.LogEntryRequest?.required).toEqual(['mode', 'kind', 'headline', 'time']);
    expect(schemas.OccurredInput?.required).toEqual(['from', 'to', 'precision']);
  });
});
