// The codes of AprilTag 36h11, ids 0-79: the only tag family that Duwtje prints and reads.
// Source: the AprilTag project (BSD-2-Clause, https://github.com/AprilRobotics/apriltag), as in the common fiducial libraries.

/** Modules along one side of the payload. */
export const TAG_PAYLOAD = 6;

/** Modules along one side of the whole tag: payload, a black border of one module, a white quiet zone of one. */
export const TAG_MODULES = TAG_PAYLOAD + 4;

// One code an id: 36 payload bits, row by row from the top left, 1 = black, as 9 hexadecimal digits.
const CODES: readonly string[] = [
  'de5eb9454',
  '6d2e70164',
  '8f76feb44',
  'e6c6861d8',
  'bbeac2c28',
  'ca32a4730',
  '5ef45a95f',
  'd478b59f7',
  '4a80472bb',
  'b1df4a59b',
  '9e27680d3',
  '54cb96003',
  'a6b35ba3d',
  '05e3d2d1d',
  '683db468d',
  '8a6d79db5',
  'e35501665',
  'cdc9223e9',
  '77b1ad829',
  'a88e57381',
  '0ad6da47e',
  'd1a633e5e',
  '805a754ce',
  '14bcc7b06',
  'c6ec2acba',
  '2864e5c4a',
  'f20418972',
  'a3285fce2',
  '4637085b4',
  'b96781f94',
  '91f3a2ad8',
  'a43a9844b',
  'e19cfd43d',
  '75382fb95',
  '59a01dcd9',
  'abff149e9',
  '085f997c9',
  'd22f50209',
  'c46349f4e',
  '5295e3506',
  '6c49d104a',
  '44def26c2',
  '211aaf6b4',
  '5f32eb864',
  'd5dc544d8',
  'b0980b4a0',
  'a757ea7e7',
  '8bcbd829b',
  'e213bf78b',
  '76d54c5fd',
  'c72a8bd11',
  'f3bca985e',
  'a24cee34e',
  '36a835e06',
  '5ddba87dc',
  'd6531670c',
  '333ad3ad7',
  '2574ca873',
  '2a4b461c9',
  '536322c31',
  '342557c6e',
  'e679da94e',
  '451933776',
  '206e4ef1a',
  '5e562a58a',
  'd49ae5562',
  'b2a3d1e62',
  'a4e9c8c94',
  '08ac29f57',
  'a17b4c82d',
  '031bc560d',
  '446d92e59',
  '1272dc91a',
  '9507b90c8',
  '15a95aec7',
  'a2b68eb93',
  'b8fc9f135',
  '73b432985',
  'd6a0c6fe1',
  '094a88168',
];

/** The ids that cards may have: lower ones are the board's own, higher ones are for other boards and for tokens. */
export const CARD_TAGS = { min: 4, max: 38 } as const;

/** Ids that a reader looks for together; what else it sees is no tag to it. */
export interface TagRange {
  readonly first: number;
  readonly count: number;
}

/** What lies on a table: boards, cards and tokens. */
export const GAME_TAGS: TagRange = { first: 0, count: 64 };

/** What stands on the proof sheet, which is never looked for together with a board. */
export const PROOF_TAGS: TagRange = { first: GAME_TAGS.count, count: 16 };

/** The white quiet zone on each side of a tag, as a share of the whole tag's side: what lies within is the black square. */
export const TAG_QUIET_SHARE = 1 / TAG_MODULES;

/** How many ids the table holds. */
export const TAG_COUNT = CODES.length;

/**
 * The payload of a tag: 36 booleans, row by row from the top left, true = black.
 * @throws RangeError for an id outside the table
 */
export function tagPayload(id: number): readonly boolean[] {
  const code = CODES[id];
  if (code === undefined) throw new RangeError(`AprilTag 36h11 id ${id} is outside 0-${TAG_COUNT - 1}`);
  const bits = BigInt(`0x${code}`);
  return Array.from(
    { length: TAG_PAYLOAD ** 2 },
    (_, i) => ((bits >> BigInt(TAG_PAYLOAD ** 2 - 1 - i)) & 1n) === 1n,
  );
}

/** The whole tag as rows of modules, quiet zone included: 10 x 10, true = black. */
export function tagModules(id: number): readonly (readonly boolean[])[] {
  const payload = tagPayload(id);
  return Array.from({ length: TAG_MODULES }, (_, row) =>
    Array.from({ length: TAG_MODULES }, (_, column) => {
      const ring = Math.min(row, column, TAG_MODULES - 1 - row, TAG_MODULES - 1 - column);
      if (ring < 2) return ring === 1;
      return payload[(row - 2) * TAG_PAYLOAD + column - 2]!;
    }),
  );
}
