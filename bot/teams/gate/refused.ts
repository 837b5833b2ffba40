/** Why a request stays outside, as a code for the log. The sender gets only the status. */
const STATUS = {
  playground: 403,
  'no token': 401,
  'two tokens': 401,
  malformed: 401,
  algorithm: 401,
  issuer: 401,
  audience: 401,
  'no service url': 401,
  'unknown key': 401,
  endorsement: 401,
  signature: 401,
  expired: 401,
  times: 401,
  'service url': 401,
  'no keys': 503,
  channel: 403,
  host: 403,
  tenant: 403,
} as const;
export type Reason = keyof typeof STATUS;

export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly status: number;
  constructor(readonly code: Reason) {
    super(code);
    this.status = STATUS[code];
  }
}
