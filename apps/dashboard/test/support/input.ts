/** An entry of the desk itself, which asserts nothing. */
export function entryOf(headline: string): object {
  return {
    mode: 'operational',
    kind: 'ops.contact',
    headline,
    about: ['agr-1'],
    time: {
      occurred: {
        from: '2019-12-10T09:00:00+02:00',
        to: '2019-12-10T09:00:00+02:00',
        precision: 'minute',
      },
    },
  };
}

/** An account of air strikes on Wednesday noon, of which the sample's board says nothing. */
export function sampleWedNoon(): object {
  const noon = '2016-12-14T12:00:00+02:00';
  return {
    mode: 'statement',
    kind: 'hostilities.airstrike',
    headline: 'Air strikes at noon, says the monitor',
    about: ['ea'],
    time: { occurred: { from: noon, to: noon, precision: 'minute' } },
    attribution: [{ sourceId: 'src-sohr', act: 'reported' }],
    places: [{ placeId: 'pl-east-aleppo', role: 'occurred_at' }],
  };
}
