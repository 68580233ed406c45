import { site } from '../../site.ts';
import { allQuestions, type Question } from './answers.ts';
import { inComment, singleQuoted, type Constant, type ConstantsLanguage } from './constant.ts';

const type = `${site.identifier}Code`;

function constant({ name, code, title, retired }: Constant): string {
  const note = retired ? ' @deprecated no longer answered' : '';
  return `  /** ${inComment(title)}${note} */\n  ${name}: ${code},`;
}

function row({ name, message, retry, retryWrite, fixedBy, applied }: Constant): string {
  const who = fixedBy.map(singleQuoted).join(', ');
  const fields = [
    `name: ${singleQuoted(name)}`,
    `message: ${singleQuoted(message)}`,
    `retry: ${singleQuoted(retry)}`,
    `retryWrite: ${singleQuoted(retryWrite)}`,
    `fixedBy: [${who}]`,
    `applied: ${singleQuoted(applied)}`,
  ];
  return `  { ${fields.join(', ')} },`;
}

function answerType({ type: name, label, answers }: Question): string {
  const values = answers.map(
    (answer) => `  /** ${answer.label} */\n  | ${singleQuoted(answer.value)}`,
  );
  return `/** ${label} */\nexport type ${name} =\n${values.join('\n')};`;
}

/** A module for TypeScript; its syntax can be erased. */
export const typescript: ConstantsLanguage = {
  language: 'typescript',
  label: 'TypeScript',
  name: `${site.identifier.toLowerCase()}-codes.ts`,
  usage: `const known = lookup(code);
console.log(
  known
    ? [known.name, known.retry, known.retryWrite, known.fixedBy, known.link]
    : ['unknown', code],
);`,
  write: ({ constants, opening, linkBase }) => `/**
${opening.map((line) => ` * ${inComment(line)}`).join('\n')}
 */
export const ${type} = {
${constants.map(constant).join('\n')}
} as const;

export type ${type} = (typeof ${type})[keyof typeof ${type}];

${allQuestions.map(answerType).join('\n\n')}

export interface ${type}Info {
  readonly code: ${type};
  readonly name: keyof typeof ${type};
  /** Verbatim; empty where none was published. */
  readonly message: string;
  /** Whether a read may be sent again. */
  readonly retry: Retry;
  /** Whether a write may be sent again. */
  readonly retryWrite: Retry;
  readonly fixedBy: readonly Fixer[];
  readonly applied: Applied;
  readonly link: string;
}

const rows: readonly Omit<${type}Info, 'code' | 'link'>[] = [
${constants.map(row).join('\n')}
];

const byCode = new Map<number, ${type}Info>(
  rows.map((row) => {
    const code = ${type}[row.name];
    return [code, { ...row, code, link: \`${linkBase}\${code}\` }];
  }),
);

export function lookup(code: number): ${type}Info | undefined {
  return byCode.get(code);
}
`,
};
