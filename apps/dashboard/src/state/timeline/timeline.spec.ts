import { describe, expect, it } from '@jest/globals';
import { testDesk } from '../../testing/test-desk.js';
import { changeOf, eventOf, outlineOf } from '../../testing/test-situation.js';
import { TIMELINE_AT as AT, testTimeline as timeline } from '../../testing/test-timeline.js';
import { settled, until } from '../../testing/wait.js';
import { timelineStateOf } from './timeline.js';

describe('the list', () => {
  it('asks in the order, the direction and the filter of the address', async () => {
    const { asked, timelineAsked, leave } = await timeline(
      `${AT}?order=recorded&direction=ascending&filter=kind:shelling`,
    );
    expect(asked('/outline')[0]?.path).toMatch(
      /kind=hostilities.shelling.*order=recorded&direction=ascending&limit=500/,
    );
    expect([timelineAsked.order.value, timelineAsked.direction.value]).toEqual([
      'recorded',
      'ascending',
    ]);
    leave();
  });

  it('shows the rows that answer, and says while they are those of another question', async () => {
    const { timelineAsked, desk, leave } = await timeline();
    expect(timelineAsked.shownRows.value?.ordinal).toEqual([3, 2, 1]);
    expect(timelineAsked.isCurrent.value).toBe(true);
    desk.filter.setFilter('mortar');
    expect([timelineAsked.isCurrent.value, timelineAsked.shownRows.value?.total]).toEqual([
      false,
      3,
    ]);
    await settled();
    expect(timelineAsked.isCurrent.value).toBe(true);
    desk.location.go({ code: 'HAM' });
    expect(timelineAsked.shownRows.value).toBeUndefined();
    leave();
  });

  it('does not move under who reads: what is recorded meanwhile is counted until it is loaded', async () => {
    const { timelineAsked, tell, asked, leave } = await timeline();
    const before = asked('/outline').length;
    tell('change', changeOf(10, [eventOf(10, 'entry.logged', 'ALE-004')]));
    tell('change', changeOf(11, [eventOf(11, 'entry.corrected', 'ALE-001')]));
    await settled();
    expect(asked('/outline')).toHaveLength(before);
    expect(timelineAsked.unseen.value).toEqual({ entries: 1, changes: 1, isMore: false });
    timelineAsked.loadUnseen();
    await settled();
    expect(asked('/outline')).toHaveLength(before + 1);
    expect(timelineAsked.seenUpTo.value).toBe(3);
    leave();
  });

  it('says that there is more where no details were heard, and nothing of the past', async () => {
    const { timelineAsked, tell, desk, leave } = await timeline();
    tell('change', changeOf(12));
    expect(timelineAsked.unseen.value).toEqual({ entries: 0, changes: 0, isMore: true });
    desk.location.go({ moments: { knownAt: 'rev:9' } });
    await settled();
    expect(timelineAsked.unseen.value).toEqual({ entries: 0, changes: 0, isMore: false });
    leave();
  });

  it('goes on page after page, once the words of what is seen are there', async () => {
    const { timelineAsked, asked, leave } = await timeline(AT, outlineOf([3, 2], { next: 'more' }));
    await until(() => timelineAsked.shownRows.value?.ordinal.length === 3);
    expect(asked('cursor=more')).toHaveLength(1);
    expect(asked('cursor=more')[0]?.path).toContain('limit=10000');
    expect(timelineAsked.shownRows.value?.next).toBeNull();
    leave();
  });
});

describe('the words of the rows', () => {
  it('are asked for near the window alone, as known at the revision of the list', async () => {
    const ordinals = Array.from({ length: 300 }, (_, at) => 300 - at);
    const { asked, wholeEntries, leave } = await timeline(AT, outlineOf(ordinals));
    const [first] = asked('numbers=');
    const query = new URLSearchParams(first?.path.split('?')[1]);
    expect(query.get('numbers')?.split(',')).toHaveLength(80);
    expect(query.get('knownAt')).toBe('rev:9');
    expect(wholeEntries.wholeEntries.value.get(300)?.entryNo).toBe('ALE-300');
    wholeEntries.near.value = { first: 100, end: 120 };
    await settled();
    expect(wholeEntries.wholeEntries.value.has(190)).toBe(true);
    expect(wholeEntries.wholeEntries.value.has(300)).toBe(true);
    leave();
  });

  it('are those of one pair of moments', async () => {
    const { wholeEntries, timelineAsked, leave } = await timeline();
    expect(wholeEntries.wholeEntries.value.size).toBe(3);
    const { rows, of } = timelineAsked.arrived.value!;
    timelineAsked.arrived.value = { of, rows: { ...rows, knownRevision: 10 } };
    expect(wholeEntries.wholeEntries.value.size).toBe(0);
    leave();
  });
});

describe('the lanes', () => {
  it('stay on the device as they were left', async () => {
    const { lanes, deviceStorage, leave } = await timeline();
    expect(lanes.lanesKept.value).toEqual({ isOpen: false, by: 'family' });
    lanes.keepLanes({ by: 'place', isOpen: true });
    const kept = deviceStorage.get('sitlog.timeline.lanes');
    const again = await testDesk();
    again.deviceStorage.set('sitlog.timeline.lanes', kept ?? '');
    expect(timelineStateOf(again.desk).lanes.lanesKept.value).toEqual({
      isOpen: true,
      by: 'place',
    });
    leave();
  });

  it('are shut, and as usual, where what is kept is none', async () => {
    const { desk, deviceStorage } = await testDesk();
    deviceStorage.set('sitlog.timeline.lanes', '{"isOpen":"yes","by":"moon"}');
    expect(timelineStateOf(desk).lanes.lanesKept.value).toEqual({ isOpen: false, by: 'family' });
  });
});

describe('an entry that is added at a place of the list', () => {
  it('begins with the time of the gap, and keeps what already stands in the bar', async () => {
    const { desk } = await testDesk();
    const { addHere } = timelineStateOf(desk);
    Object.assign(globalThis, { document: { activeElement: null } });
    const gap = {
      from: Date.parse('2016-12-14T03:00:00Z'),
      to: Date.parse('2016-12-14T06:00:00Z'),
    };
    addHere.addIn(gap);
    expect(desk.draft.draft.value.text).toBe(' ~"between 2016-12-14 05:00 and 2016-12-14 08:00" ');
    desk.draft.write({ text: 'Shelling ~0910' });
    addHere.addIn({ ...gap, to: gap.from });
    expect(desk.draft.draft.value.text).toBe('Shelling ~"2016-12-14 05:00"');
    Reflect.deleteProperty(globalThis, 'document');
  });
});
