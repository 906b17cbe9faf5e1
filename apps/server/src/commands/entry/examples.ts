/** Entries that can be logged in the sample as they stand. */
export const EXAMPLES = {
  short: {
    summary: 'Shelling, as one source says',
    value: {
      mode: 'statement',
      kind: 'hostilities.shelling',
      headline: 'Monitor: shelling heard again in the afternoon',
      about: ['ea'],
      time: {
        occurred: {
          from: '2016-12-14T14:00:00+02:00',
          to: '2016-12-14T15:00:00+02:00',
          precision: 'hour',
        },
      },
      attribution: [{ sourceId: 'src-sohr', act: 'said' }],
    },
  },
  day: {
    summary: 'Known to the day only: plain dates are read in the zone of the situation',
    value: {
      mode: 'occurrence',
      kind: 'movement.evacuation_started',
      headline: 'First buses leave',
      about: ['evac-1'],
      time: { occurred: { from: '2016-12-15', to: '2016-12-15', precision: 'day' } },
      attribution: [{ sourceId: 'src-reuters', act: 'reported' }],
    },
  },
} as const;
