import { type Channel, Client, credentials, type Metadata } from '@grpc/grpc-js';

/** A call that every node answers whoever asks; only the head of the answer is looked at. */
const ASKED = '/event_store.client.server_features.ServerFeatures/GetSupportedMethods';
/** The date of an answer stands in whole seconds: half of one is its middle. */
const HALF_A_SECOND_MS = 500;

/**
 * What the clock of a node says, in milliseconds since 1970 and to about a second; undefined where it does not answer or its
 * answers carry no date. Never fails: who cannot tell the time may serve all the same.
 */
export async function clockOfNode(channel: Channel, patience: number): Promise<number | undefined> {
  const client = new Client('', credentials.createInsecure(), { channelOverride: channel });
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const call = client.makeUnaryRequest(
    ASKED,
    () => Buffer.alloc(0),
    () => undefined,
    {},
    { deadline: new Date(Date.now() + patience) },
    (error) => {
      resolve(error === null ? undefined : dateIn(error.metadata));
    },
  );
  call.on('metadata', (head: Metadata) => {
    resolve(dateIn(head));
  });
  return promise;
}

function dateIn(head: Metadata): number | undefined {
  const [text] = head.get('date');
  const moment = Date.parse(String(text));
  return Number.isNaN(moment) ? undefined : moment + HALF_A_SECOND_MS;
}
