import { site } from '../../site.ts';
import { allQuestions, type Question } from './answers.ts';
import { capitals, quoted, type Constant, type ConstantsLanguage } from './constant.ts';

const type = `${site.identifier}Code`;
const moduleName = `${site.identifier.toLowerCase()}_codes`;

const tuple = (items: readonly string[]) =>
  items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;

function constant({ name, code, title, retired }: Constant): string {
  return `    #: ${title}${retired ? ' (deprecated: no longer answered)' : ''}\n    ${name} = ${code}`;
}

function row({ name, message, retry, retryWrite, fixedBy, applied }: Constant): string {
  const values = [
    quoted(message),
    `Retry.${capitals(retry)}`,
    `Retry.${capitals(retryWrite)}`,
    tuple(fixedBy.map((who) => `Fixer.${capitals(who)}`)),
    `Applied.${capitals(applied)}`,
  ];
  return `    ${type}.${name}: ${tuple(values)},`;
}

function answerType({ type: name, label, answers }: Question): string {
  const values = answers.map(
    ({ value, label: text }) => `    #: ${text}\n    ${capitals(value)} = ${quoted(value)}`,
  );
  return `class ${name}(str, Enum):\n    """${label}"""\n\n${values.join('\n')}`;
}

/** A module for Python 3.8 and later. */
export const python: ConstantsLanguage = {
  language: 'python',
  label: 'Python',
  name: `${moduleName}.py`,
  usage: `known = ${type}.lookup(code)
if known is not None:
    who = [each.value for each in known.fixed_by]
    print(known.name, known.retry.value, known.retry_write.value, who, known.link)
else:
    print("unknown", code)`,
  write: ({ constants, opening, linkBase }) => `"""${opening.join('\n')}
"""

from enum import Enum, IntEnum
from typing import Dict, Optional, Tuple


${allQuestions.map(answerType).join('\n\n\n')}


class ${type}(IntEnum):
    """The codes that the API returns in code."""

${constants.map(constant).join('\n')}

    @classmethod
    def lookup(cls, code: int) -> "Optional[${type}]":
        try:
            return cls(code)
        except ValueError:
            return None

    @property
    def message(self) -> str:
        """Verbatim; empty where none was published."""
        return _ROWS[self][0]

    @property
    def retry(self) -> Retry:
        """Whether a read may be sent again."""
        return _ROWS[self][1]

    @property
    def retry_write(self) -> Retry:
        """Whether a write may be sent again."""
        return _ROWS[self][2]

    @property
    def fixed_by(self) -> Tuple[Fixer, ...]:
        return _ROWS[self][3]

    @property
    def applied(self) -> Applied:
        return _ROWS[self][4]

    @property
    def link(self) -> str:
        return f"${linkBase}{self.value}"


_ROWS: Dict[${type}, Tuple[str, Retry, Retry, Tuple[Fixer, ...], Applied]] = {
${constants.map(row).join('\n')}
}
`,
};
