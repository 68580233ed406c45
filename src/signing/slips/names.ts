import type { JsonNode } from '../json-text.ts';
import { bodyName, enterpriseName, fixedParameters, secretName, signName } from '../protocol.ts';
import type { Pair } from '../recipe.ts';
import type { Parameter } from '../request/request.ts';
import {
  addPair,
  dropPairs,
  editPairs,
  editValue,
  variant,
  type Rank,
  type SlipContext,
  type Variant,
} from './variant.ts';

const mostParameters = 60;

/** `sign` itself among what is signed. */
function signIncluded({ request }: SlipContext): Variant[] {
  const repeated = request.parameters.filter(({ name }) => name === signName).slice(1, 4);
  return ['', 'null', ...repeated.map(({ value }) => value)].map((value) =>
    variant('sign-included', ['sign'], addPair(signName, value), {
      detail: `${signName}=${value}`,
    }),
  );
}

/** Of a parameter that was sent twice, another value than the first. */
function otherValueSigned({ request, pairs }: SlipContext): Variant[] {
  const used = new Map(pairs.map(({ name, value }) => [name, value]));
  return request.parameters
    .filter(({ name, value }) => used.has(name) && used.get(name) !== value)
    .slice(0, 20)
    .map(({ name, value }) =>
      variant(
        'repeated',
        ['names'],
        editValue(name, () => value),
        { name },
      ),
    );
}

/** The enterprise that a JSON body names somewhere near its top. */
function enterpriseInside(node: JsonNode | undefined, depth = 0): string | undefined {
  if (depth > 3 || node === undefined || 'text' in node) return undefined;
  if (node.kind === 'object') {
    const named = node.members.find(({ key }) => /^enterprise_?code$/i.test(key))?.value;
    if (named && 'text' in named) return named.text;
  }
  const inner = node.kind === 'object' ? node.members.map(({ value }) => value) : node.items;
  for (const item of inner.slice(0, 20)) {
    const found = enterpriseInside(item, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A parameter signed that was not sent. */
function notSent({ bodyNode, pairs, unsent }: SlipContext): Variant[] {
  const enterprise = enterpriseInside(bodyNode);
  const candidates: { name: string; value: string; rank: Rank }[] = [
    ...unsent.map((pair) => ({ ...pair, rank: 'common' as const })),
    ...(enterprise === undefined
      ? []
      : [{ name: enterpriseName, value: enterprise, rank: 'common' as const }]),
    ...fixedParameters.map(([name, value]) => ({ name, value, rank: 'rare' as const })),
  ];
  return candidates
    .filter(({ name, value }) => value !== '' && !pairs.some((pair) => pair.name === name))
    .map(({ name, value, rank }) =>
      variant('not-sent', ['names'], addPair(name, value), {
        name,
        detail: `${name}=${value}`,
        rank,
      }),
    );
}

/** A parameter, or a group of them, sent but not signed. */
function notSigned({ pairs }: SlipContext): Variant[] {
  const fixed = fixedParameters.map(([name]) => name);
  const group = (names: readonly string[]) =>
    variant(
      'not-signed',
      ['names'],
      dropPairs(({ name }) => names.includes(name)),
      { detail: names.join(', '), rank: 'rare' },
    );
  const place = (detail: 'query' | 'form') =>
    variant(
      'not-signed',
      ['names'],
      dropPairs((pair) => pair.place === detail),
      { detail, rank: 'rare' },
    );
  return [
    ...pairs
      .filter(({ name }) => name !== bodyName)
      .slice(0, mostParameters)
      .map((pair) =>
        variant(
          'not-signed',
          ['names'],
          dropPairs(({ name }) => name === pair.name),
          { name: pair.name, rank: 'rare' },
        ),
      ),
    place('query'),
    place('form'),
    group(['appid', ...fixed]),
    group(fixed),
  ];
}

/** Undoes the split that a bare `&` in a value causes: `name=a&b` is read as `name` and `b`. */
function withAmpersands(parameters: readonly Parameter[]): Pair[] {
  const merged: Pair[] = [];
  for (const { name, value, hasEquals } of parameters) {
    const last = merged.at(-1);
    if (hasEquals || !last) merged.push({ name, value });
    else last.value += `&${name}`;
  }
  return merged.filter(({ name }) => name !== signName && name !== secretName);
}

/** A value with an `&` that was not encoded for transport, so that it arrived in pieces. */
function unencodedAmpersand({ request }: SlipContext): Variant[] {
  if (request.parameters.every(({ hasEquals }) => hasEquals)) return [];
  const whole = editPairs((pairs) => [
    ...withAmpersands(request.parameters),
    ...pairs.filter(({ name }) => name === bodyName),
  ]);
  return [variant('unencoded-ampersand', ['names'], whole)];
}

/** What is signed and what is sent differ by a parameter. */
export function nameSlips(context: SlipContext): Variant[] {
  return [signIncluded, otherValueSigned, notSent, notSigned, unencodedAmpersand].flatMap((slips) =>
    slips(context),
  );
}
