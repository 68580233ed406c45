import { site } from '../../site.ts';
import { allQuestions, type Question } from './answers.ts';
import {
  capitals,
  inComment,
  singleQuoted,
  type Constant,
  type ConstantsLanguage,
} from './constant.ts';

const type = `${site.identifier}Code`;

function constant({ name, code, title, retired }: Constant): string {
  const note = retired ? ' @deprecated no longer answered' : '';
  return `    /** ${inComment(title)}${note} */\n    case ${name} = ${code};`;
}

function answerConstants({ type: name, answers }: Question): string {
  const values = answers.map(
    (answer) =>
      `    /** ${answer.label} */\n    public const ${capitals(name)}_${capitals(answer.value)} = ${singleQuoted(answer.value)};`,
  );
  return values.join('\n');
}

/** The arms of a `match`, one line per answer, in the order in which answers come up. */
function arms(constants: readonly Constant[], answer: (constant: Constant) => string): string {
  return [...Map.groupBy(constants, answer)]
    .map(([value, held]) => {
      const cases = held.map(({ name }) => `            self::${name}`).join(',\n');
      return `${cases} => ${value},`;
    })
    .join('\n');
}

/** An enum for PHP 8.1 and later. */
export const php: ConstantsLanguage = {
  language: 'php',
  label: 'PHP',
  name: `${type}.php`,
  usage: `$known = ${type}::lookup($code);
echo $known
    ? implode(' ', [$known->name, $known->retry(), $known->retryWrite(), ...$known->fixedBy(), $known->link()])
    : "unknown $code", "\\n";`,
  write: ({ constants, opening, linkBase }) => `<?php

declare(strict_types=1);

/**
${opening.map((line) => ` * ${inComment(line)}`).join('\n')}
 */
enum ${type}: int
{
${constants.map(constant).join('\n')}

${allQuestions.map(answerConstants).join('\n\n')}

    public static function lookup(int $code): ?self
    {
        return self::tryFrom($code);
    }

    /** Verbatim; empty where none was published. */
    public function message(): string
    {
        return match ($this) {
${arms(constants, ({ message }) => singleQuoted(message))}
        };
    }

    /** Whether a read may be sent again. */
    public function retry(): string
    {
        return match ($this) {
${arms(constants, ({ retry }) => `self::RETRY_${capitals(retry)}`)}
        };
    }

    /** Whether a write may be sent again. */
    public function retryWrite(): string
    {
        return match ($this) {
${arms(constants, ({ retryWrite }) => `self::RETRY_${capitals(retryWrite)}`)}
        };
    }

    /** @return list<string> */
    public function fixedBy(): array
    {
        return match ($this) {
${arms(constants, ({ fixedBy }) => `[${fixedBy.map((who) => `self::FIXER_${capitals(who)}`).join(', ')}]`)}
        };
    }

    public function applied(): string
    {
        return match ($this) {
${arms(constants, ({ applied }) => `self::APPLIED_${capitals(applied)}`)}
        };
    }

    public function link(): string
    {
        return ${singleQuoted(linkBase)} . $this->value;
    }
}
`,
};
