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
  return sampleAirStrike('12:00', 'noon');
}

/** An account of air strikes on the sample's Wednesday. */
export function sampleAirStrike(time: string, inWords = time): object {
  const then = `2016-12-14T${time}:00+02:00`;
  return {
    mode: 'statement',
    kind: 'hostilities.airstrike',
    headline: `Air strikes at ${inWords}, says the monitor`,
    about: ['ea'],
    time: { occurred: { from: then, to: then, precision: 'minute' } },
    attribution: [{ sourceId: 'src-sohr', act: 'reported' }],
    places: [{ placeId: 'pl-east-aleppo', role: 'occurred_at' }],
  };
}
