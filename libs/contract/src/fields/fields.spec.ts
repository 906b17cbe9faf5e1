import { describe, expect, test } from '@jest/globals';
import { NotBefore, NotBeforeDate, NotBelow } from './field-order.js';
import {
  EntryNo,
  Flag,
  Id,
  Instant,
  InstantOrDate,
  JsonValue,
  ManyOf,
  Nested,
  NestedList,
  Num,
  OneOf,
  StrictInt,
  Text,
  TextList,
  TimeZone,
  Url,
} from './fields.js';
import { type FieldFault, faultsOf, readAs } from './read-as.js';

class Inner {
  @Id()
  readonly id!: string;

  @Flag({ optional: true })
  readonly flag?: boolean;
}

class Probe {
  @Text({ max: 5, optional: true })
  readonly text?: string;

  @Text({ max: 5, min: 3, pattern: /^[a-z ]+$/, form: 'Small letters.', optional: true })
  readonly formed?: string;

  @Id({ optional: true })
  readonly id?: string;

  @EntryNo({ optional: true })
  readonly no?: string;

  @Url({ optional: true })
  readonly url?: string;

  @OneOf(['a', 'b'], { optional: true })
  readonly letter?: 'a' | 'b';

  @OneOf([1, 2], { optional: true, nullable: true })
  readonly digit?: 1 | 2 | null;

  @ManyOf(['a', 'b'], { optional: true })
  readonly letters?: readonly ('a' | 'b')[];

  @Flag({ optional: true })
  readonly flag?: boolean;

  @Num({ min: -1, max: 2, optional: true })
  readonly num?: number;

  @Num({ min: 0, max: 9, integer: true, nullable: true, optional: true })
  readonly whole?: number | null;

  @StrictInt({ min: 1, max: 200, optional: true })
  readonly limit?: number;

  @Instant({ optional: true })
  readonly at?: string;

  @InstantOrDate({ optional: true })
  readonly on?: string;

  @TimeZone({ optional: true })
  readonly zone?: string;

  @Nested(() => Inner, { optional: true })
  readonly inner?: Inner;

  @NestedList(() => Inner, { max: 2, optional: true })
  readonly inners?: readonly Inner[];

  @TextList({ max: 2, each: { max: 3 }, optional: true })
  readonly words?: readonly string[];

  @JsonValue({ optional: true })
  readonly json?: unknown;
}

class Need {
  @Text({ max: 5 })
  readonly text!: string;

  @Instant({ nullable: true })
  readonly at!: string | null;

  @Id({ neededWhere: { holds: (o) => o.text === 'x', message: 'Needed with x.' } })
  readonly id?: string;
}

class Ordered {
  @Num({ min: 0, max: 9, nullable: true, optional: true })
  readonly low?: number | null;

  @Num({ min: 0, max: 9, nullable: true, optional: true })
  @NotBelow('low')
  readonly high?: number | null;

  @InstantOrDate({ nullable: true, optional: true })
  readonly from?: string | null;

  @InstantOrDate({ nullable: true, optional: true })
  @NotBefore('from')
  readonly to?: string | null;

  @InstantOrDate({ nullable: true, optional: true })
  @NotBeforeDate('from')
  readonly dayTo?: string | null;
}

/** Faults as `pointer code`, which is what a client may rely on. */
function brief(faults: readonly FieldFault[]): readonly string[] {
  return faults.map((fault) => `${fault.pointer} ${fault.code}`);
}

const manyMarks = `a${'\ufe0f'.repeat(50)}`;

describe('a field', () => {
  test.each([
    ['text', 'abcde'],
    ['text', 'a\n\tb'],
    ['text', '🚑🚑🚑🚑🚑'],
    ['text', ' a '],
    ['formed', 'a b'],
    ['id', 'src-x.1_y'],
    ['id', 'a'.repeat(64)],
    ['no', 'ALE-017'],
    ['no', 'A1-1000'],
    ['url', 'https://example.org/a?b=c#d'],
    ['letter', 'b'],
    ['digit', 2],
    ['digit', null],
    ['letters', []],
    ['letters', ['b', 'a']],
    ['flag', false],
    ['num', 1.5],
    ['num', -1],
    ['whole', 0],
    ['whole', null],
    ['at', '2016-12-14T09:30:00+02:00'],
    ['at', '2016-12-14T09:30:00.123456Z'],
    ['on', '2016-12-14'],
    ['on', '2016-12-14T09:30:00-05:45'],
    ['zone', 'Asia/Damascus'],
    ['inner', { id: 'a', flag: true }],
    ['inners', []],
    ['inners', [{ id: 'a' }, { id: 'b' }]],
    ['words', ['abc', 'd']],
    ['json', null],
    ['json', { any: [1, 'x'] }],
    ['limit', '007'],
    ['limit', '200'],
  ])('%s takes %j', (name, value) => {
    expect(faultsOf(Probe, { [name]: value })).toEqual([]);
  });

  test.each([
    ['text', 5, ['/text is-string']],
    ['text', ['a'], ['/text is-string']],
    ['text', null, ['/text is-defined']],
    ['text', 'abcdef', ['/text max-length']],
    ['text', manyMarks, ['/text max-length']],
    ['text', '', ['/text min-length']],
    ['text', ' \n ', ['/text min-length']],
    ['text', 'a\u0000', ['/text no-control-characters']],
    ['text', 'a\r\n', ['/text no-control-characters']],
    ['text', 'a\u007f', ['/text no-control-characters']],
    ['text', 'a\u0085', ['/text no-control-characters']],
    ['text', 'a\ud800', ['/text is-unicode']],
    ['formed', 'ab', ['/formed min-length']],
    ['formed', 'ABC', ['/formed matches']],
    ['formed', 'abc\n', ['/formed matches']],
    ['id', 'A', ['/id matches']],
    ['id', '-a', ['/id matches']],
    ['id', 'a'.repeat(65), ['/id max-length']],
    ['id', 'a/b', ['/id matches']],
    ['no', 'ALE-17', ['/no matches']],
    ['no', 'ale-017', ['/no matches']],
    ['no', `ALE-${'1'.repeat(30)}`, ['/no max-length']],
    ['url', 'javascript:alert(1)', ['/url matches']],
    ['url', 'https://a b', ['/url matches']],
    ['url', 'https://a\u0000b', ['/url no-control-characters']],
    ['url', `https://${'a'.repeat(2000)}`, ['/url max-length']],
    ['letter', 'c', ['/letter is-in']],
    ['letter', ['a'], ['/letter is-in']],
    ['digit', '1', ['/digit is-in']],
    ['digit', 3, ['/digit is-in']],
    ['letters', 'a', ['/letters is-array']],
    ['letters', { 0: 'a' }, ['/letters is-array']],
    ['letters', ['a', 'c', null], ['/letters array-max-size']],
    ['letters', ['a', 'c'], ['/letters/1 is-in']],
    ['flag', 'true', ['/flag is-boolean']],
    ['flag', 0, ['/flag is-boolean']],
    ['num', '1', ['/num is-number']],
    ['num', 2.01, ['/num max']],
    ['num', -1.01, ['/num min']],
    ['whole', 1.5, ['/whole is-int']],
    ['whole', '1', ['/whole is-int']],
    ['at', '2016-12-14', ['/at is-instant']],
    ['at', '2016-12-14T09:30:00', ['/at is-instant']],
    ['at', '2016-12-14T25:30:00Z', ['/at is-instant']],
    ['at', '2016-02-30T00:00:00Z', ['/at is-instant']],
    ['at', 1481700000, ['/at is-string']],
    ['at', '1600-01-01T00:00:00Z', ['/at is-in-reach']],
    ['at', '9999-12-31T23:59:59-23:59', ['/at is-in-reach']],
    ['on', '14.12.2016', ['/on is-instant-or-date']],
    ['on', '2016-02-30', ['/on is-instant-or-date']],
    ['on', '2016-12', ['/on is-instant-or-date']],
    ['on', '9999-12-31', ['/on is-in-reach']],
    ['zone', '+02:00', ['/zone is-time-zone']],
    ['inner', [], ['/inner is-object']],
    ['inner', [{ id: 'a' }], ['/inner is-object']],
    ['inner', 'a', ['/inner is-object']],
    ['inner', null, ['/inner is-defined']],
    ['inner', {}, ['/inner/id is-defined']],
    ['inner', { id: 'a', more: 1 }, ['/inner/more unknown-field']],
    ['inners', {}, ['/inners is-array']],
    ['inners', { id: 'a' }, ['/inners is-array']],
    ['inners', [null, { id: 'a' }], ['/inners/0 is-object']],
    ['inners', [{ id: 'a' }, [{ id: 'b' }]], ['/inners/1 is-object']],
    ['inners', ['a', 5], ['/inners/0 is-object', '/inners/1 is-object']],
    ['inners', [{ id: 'a' }, { id: 5 }], ['/inners/1/id is-string']],
    ['inners', [{ id: 'a' }, { id: 'a' }, { id: 5 }], ['/inners array-max-size']],
    ['words', 'abc', ['/words is-array']],
    ['words', ['abcd', 5], ['/words/0 max-length', '/words/1 is-string']],
    ['words', ['', 'a'], ['/words/0 min-length']],
    ['words', [['a']], ['/words/0 is-string']],
    ['words', ['a', 'b', 'c'], ['/words array-max-size']],
    ['limit', '', ['/limit is-int']],
    ['limit', '0x10', ['/limit is-int']],
    ['limit', '1e1', ['/limit is-int']],
    ['limit', '-1', ['/limit is-int']],
    ['limit', '+1', ['/limit is-int']],
    ['limit', ' 1', ['/limit is-int']],
    ['limit', '1.0', ['/limit is-int']],
    ['limit', ['1', '2'], ['/limit is-int']],
    ['limit', '0', ['/limit min']],
    ['limit', '201', ['/limit max']],
    ['limit', '9'.repeat(40), ['/limit is-int']],
    ['more', 1, ['/more unknown-field']],
    ['a/b~c', 1, ['/a~1b~0c unknown-field']],
  ])('%s refuses %j', (name, value, expected) => {
    expect(brief(faultsOf(Probe, { [name]: value }))).toEqual(expected);
  });

  test('reads digits as a number', () => {
    const reading = readAs(Probe, { limit: '25' });
    expect(reading).toMatchObject({ kind: 'read', value: { limit: 25 } });
  });

  test('is needed unless it is optional, and null only where it is nullable', () => {
    expect(brief(faultsOf(Need, {}))).toEqual(['/text is-defined', '/at is-defined']);
    expect(faultsOf(Need, { text: 'a', at: null })).toEqual([]);
    expect(faultsOf(Need, { text: null, at: null })).toEqual([
      { pointer: '/text', code: 'is-defined', message: 'This must not be null.' },
    ]);
  });

  test('can be needed under a condition, and keeps its rules where it is given without need', () => {
    expect(faultsOf(Need, { text: 'x', at: null })).toEqual([
      { pointer: '/id', code: 'is-defined', message: 'Needed with x.' },
    ]);
    expect(brief(faultsOf(Need, { text: 'a', at: null, id: null }))).toEqual(['/id is-defined']);
    expect(brief(faultsOf(Need, { text: 'a', at: null, id: 5 }))).toEqual(['/id is-string']);
  });

  test.each([
    [{ low: 3, high: 2 }, ['/high not-below']],
    [{ low: 3, high: 3 }, []],
    [{ low: null, high: 0 }, []],
    [{ low: 3, high: null }, []],
    [{ low: 'x', high: 1 }, ['/low is-number']],
    [{ from: '2016-12-15', to: '2016-12-14' }, ['/to time-order']],
    [{ from: '2016-12-15T00:00:00Z', to: '2016-12-15T00:00:00+02:00' }, ['/to time-order']],
    [{ from: '2016-12-15', to: '2016-12-15' }, []],
    [{ from: '2016-12-15', to: '2016-12-14T00:00:00Z' }, []],
    [{ from: null, to: '2016-12-14' }, []],
    [{ from: '2016-12-15', dayTo: '2016-12-14' }, ['/dayTo time-order']],
    [{ from: '2016-12-15T00:00:00Z', dayTo: '2016-12-14T00:00:00Z' }, []],
  ])('in order: %j gives %j', (value, expected) => {
    expect(brief(faultsOf(Ordered, value))).toEqual(expected);
  });

  test('says what to mend in plain words', () => {
    const messages = faultsOf(Probe, {
      text: 'abcdef',
      letter: 'c',
      at: '2016-12-14T09:30:00 02:00',
      num: 5,
    });
    expect(messages.map((fault) => fault.message)).toEqual([
      'At most 5 characters.',
      'This must be one of a, b.',
      'Not more than 2.',
      'Write a date and time with its offset, such as 2016-12-14T09:30:00+02:00. In an address, write %2B for the plus sign.',
    ]);
  });
});
