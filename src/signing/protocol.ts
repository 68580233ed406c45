/** The parameter that carries the signature; it is not part of what is signed. */
export const signName = 'sign';

/** The name under which the secret takes part in the signature; it is never sent. */
export const secretName = 'appsecret';

/** The pseudo-parameter whose value is the exact JSON text of the body; it is signed, not sent. */
export const bodyName = '_body';

/** The parameter that holds the time of the request, in Unix seconds. */
export const timestampName = 'timestamp';

/** The parameter that groups and operators add to name the enterprise they act for. */
export const enterpriseName = 'enterprise_code';

/** Names that tell a map of parameters from any other JSON object. */
export const commonNames: readonly string[] = [
  'appid',
  timestampName,
  'access_token',
  signName,
  'version',
  'grant_type',
];

/** Common parameters whose value is the same in every request of the vendor's Java SDK. */
export const fixedParameters: readonly (readonly [name: string, value: string])[] = [
  ['grant_type', 'client_credential'],
  ['version', '1.0.0'],
];

/** The hashes that the vendor's SDKs can sign with, the default first. */
export const hashes = ['SHA-1', 'SHA-256', 'SHA-512'] as const;

export type Hash = (typeof hashes)[number];

/** How many bytes the digest of each hash has. */
export const digestLengths: Record<Hash, number> = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-512': 64 };

/** How far the timestamp of a request may be from the platform's clock, in seconds. */
export const timestampTolerance = 5 * 60;
