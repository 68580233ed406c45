import { secretName } from '../protocol.ts';
import type { Recipe } from '../recipe.ts';
import { addPair, setSteps, variant, type SlipContext, type Variant } from './variant.ts';

const otherNames = ['key', 'secret', 'appSecret', 'app_secret', 'app_key'];

type Finish = NonNullable<Recipe['finish']>;
type Place = [detail: string, finish: Finish];

const commonPlaces: Place[] = [
  [`…&${secretName}=`, (pieces, secret) => [...pieces, `&${secretName}=${secret}`]],
  [`${secretName}=…&`, (pieces, secret) => [`${secretName}=${secret}&`, ...pieces]],
  ['…secret', (pieces, secret) => [...pieces, secret]],
  ['secret…', (pieces, secret) => [secret, ...pieces]],
];
const rarePlaces: Place[] = [
  ['…&secret', (pieces, secret) => [...pieces, `&${secret}`]],
  ['secret…secret', (pieces, secret) => [secret, ...pieces, secret]],
  ...otherNames.map((name): Place => [
    `…&${name}=`,
    (pieces, secret) => [...pieces, `&${name}=${secret}`],
  ]),
];

/** The secret appended, prefixed, named otherwise, left out, or with a blank around it. */
export function secretSlips({ secret }: SlipContext): Variant[] {
  const placed = (detail: string, finish: Finish, rank: Variant['rank']) =>
    variant('secret-misplaced', ['secret', 'finish'], setSteps({ secretPair: false, finish }), {
      detail,
      rank,
    });
  const blanks = [' ', '\n', '\r\n', '\t'].flatMap((blank) => [
    { detail: `…${JSON.stringify(blank)}`, secretText: (text: string) => text + blank },
    { detail: `${JSON.stringify(blank)}…`, secretText: (text: string) => blank + text },
  ]);
  return [
    ...commonPlaces.map(([detail, finish]) => placed(detail, finish, 'common')),
    ...rarePlaces.map(([detail, finish]) => placed(detail, finish, 'rare')),
    ...otherNames.map((name) =>
      variant(
        'secret-misplaced',
        ['secret'],
        (recipe) => ({ ...addPair(name, secret)(recipe), secretPair: false }),
        { detail: `${name}=…`, rank: 'rare' },
      ),
    ),
    // With HMAC the secret is the key, so leaving it out of the text is no slip of its own.
    variant('secret-left-out', ['secret', 'digest'], setSteps({ secretPair: false })),
    ...blanks.map(({ detail, secretText }) =>
      variant('secret-blank', ['secret'], setSteps({ secretText }), { detail, rank: 'rare' }),
    ),
  ];
}
