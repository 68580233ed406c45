import { bodyName } from '../protocol.ts';
import type { Pair } from '../recipe.ts';
import {
  editValue,
  editValues,
  setSteps,
  variant,
  type SlipContext,
  type Variant,
} from './variant.ts';

const mostParameters = 30;
const blanks: [detail: string, add: (value: string) => string][] = [
  ['…" "', (value) => `${value} `],
  ['" "…', (value) => ` ${value}`],
  ['…"\\n"', (value) => `${value}\n`],
  ['…"\\r\\n"', (value) => `${value}\r\n`],
  ['…"\\t"', (value) => `${value}\t`],
];

/** Changes every value but the JSON text of the body. */
const eachValue = (valueOf: (value: string) => string) =>
  editValues(({ name, value }: Pair) => (name === bodyName ? value : valueOf(value)));

/** Empty values, blanks around values, and what becomes of spaces and plus signs. */
export function valueSlips({ pairs }: SlipContext): Variant[] {
  return [
    variant('empty-signed', ['empty'], setSteps({ empty: 'signed' })),
    variant(
      'trimmed',
      ['trim'],
      eachValue((value) => value.trim()),
    ),
    variant(
      'plus',
      ['space'],
      eachValue((value) => value.replaceAll(' ', '+')),
      { detail: '+' },
    ),
    variant(
      'plus',
      ['space'],
      eachValue((value) => value.replaceAll('+', ' ')),
      { detail: '%2B' },
    ),
    ...pairs
      .filter(({ name }) => name !== bodyName)
      .slice(0, mostParameters)
      .flatMap(({ name }) =>
        blanks.map(([detail, add]) =>
          variant('blank-added', ['trim'], editValue(name, add), { name, detail, rank: 'rare' }),
        ),
      ),
  ];
}
