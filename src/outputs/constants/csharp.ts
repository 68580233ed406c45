import { site } from '../../site.ts';
import { allQuestions, type Question } from './answers.ts';
import { pascal, quoted, type Constant, type ConstantsLanguage } from './constant.ts';

const type = `${site.identifier}Code`;

const inXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function constant({ name, code, title, retired }: Constant): string {
  const note = retired ? '        [Obsolete("No longer answered")]\n' : '';
  return `        /// <summary>${inXml(title)}</summary>\n${note}        ${pascal(name)} = ${code},`;
}

function row({ name, message, retry, retryWrite, fixedBy, applied }: Constant): string {
  const values = [
    `${type}.${pascal(name)}`,
    quoted(message),
    `Retry.${pascal(retry)}`,
    `Retry.${pascal(retryWrite)}`,
    `Applied.${pascal(applied)}`,
    ...fixedBy.map((who) => `Fixer.${pascal(who)}`),
  ];
  return `            Add(${values.join(', ')});`;
}

function answerType({ type: name, label, answers }: Question): string {
  const values = answers.map(
    ({ value, label: text }) =>
      `        /// <summary>${inXml(text)}</summary>\n        ${pascal(value)},`,
  );
  return `    /// <summary>${inXml(label)}</summary>\n    public enum ${name}\n    {\n${values.join('\n')}\n    }`;
}

/** Enums and extension methods for C# 6 and later. */
export const csharp: ConstantsLanguage = {
  language: 'csharp',
  label: 'C#',
  name: `${type}.cs`,
  usage: `Console.WriteLine(${type}s.TryLookup(code, out var known)
    ? known + " " + known.GetRetry() + " " + known.GetRetryWrite() + " " + string.Join(", ", known.GetFixedBy()) + " " + known.GetLink()
    : "unknown " + code);`,
  write: ({ constants, opening, linkBase }) => `${opening.map((line) => `// ${line}`).join('\n')}

using System;
using System.Collections.Generic;

#pragma warning disable 612, 618

namespace ${site.identifier}
{
    public enum ${type}
    {
${constants.map(constant).join('\n')}
    }

${allQuestions.map(answerType).join('\n\n')}

    public static class ${type}s
    {
        private sealed class Row
        {
            public string Message;
            public Retry Retry;
            public Retry RetryWrite;
            public Applied Applied;
            public IReadOnlyList<Fixer> FixedBy;
        }

        private static readonly Dictionary<${type}, Row> Rows = new Dictionary<${type}, Row>();

        static ${type}s()
        {
${constants.map(row).join('\n')}
        }

        private static void Add(
            ${type} code, string message, Retry retry, Retry retryWrite, Applied applied,
            params Fixer[] fixedBy)
        {
            Rows[code] = new Row
            {
                Message = message,
                Retry = retry,
                RetryWrite = retryWrite,
                Applied = applied,
                FixedBy = Array.AsReadOnly(fixedBy),
            };
        }

        public static bool TryLookup(int number, out ${type} code)
        {
            code = (${type})number;
            return Rows.ContainsKey(code);
        }

        /// <summary>Verbatim; empty where none was published.</summary>
        public static string GetMessage(this ${type} code)
        {
            return Rows[code].Message;
        }

        /// <summary>Whether a read may be sent again.</summary>
        public static Retry GetRetry(this ${type} code)
        {
            return Rows[code].Retry;
        }

        /// <summary>Whether a write may be sent again.</summary>
        public static Retry GetRetryWrite(this ${type} code)
        {
            return Rows[code].RetryWrite;
        }

        public static IReadOnlyList<Fixer> GetFixedBy(this ${type} code)
        {
            return Rows[code].FixedBy;
        }

        public static Applied GetApplied(this ${type} code)
        {
            return Rows[code].Applied;
        }

        public static string GetLink(this ${type} code)
        {
            return ${quoted(linkBase)} + (int)code;
        }
    }
}
`,
};
