/** Words of an entry. */
export const entry = {
  kind: 'Kind',
  happened: 'Happened',
  recorded: 'Recorded',
  says: 'Says',
  actors: 'Actors',
  unknownActor: 'unknown',
  places: 'Where',
  noPlace: 'no place given',
  standing: 'Standing',
  retracted: 'retracted',
  full: 'Everything about it',
};
