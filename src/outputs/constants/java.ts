import { site } from '../../site.ts';
import { allQuestions, type Question } from './answers.ts';
import { capitals, inComment, quoted, type Constant, type ConstantsLanguage } from './constant.ts';

const type = `${site.identifier}Code`;

/** A title within a comment, where Java takes a backslash before `u` for the start of a character. */
const inDoc = (text: string) => inComment(text).replaceAll('\\', '&#92;');

function constant(known: Constant): string {
  const { name, code, title, message, fixedBy, retry, retryWrite, applied, retired } = known;
  const values = [
    code,
    quoted(message),
    `Retry.${capitals(retry)}`,
    `Retry.${capitals(retryWrite)}`,
    `Applied.${capitals(applied)}`,
    ...fixedBy.map((who) => `Fixer.${capitals(who)}`),
  ].join(', ');
  const doc = retired
    ? `    /**\n     * ${inDoc(title)}\n     *\n     * @deprecated no longer answered\n     */\n    @Deprecated\n`
    : `    /** ${inDoc(title)} */\n`;
  return `${doc}    ${name}(${values})`;
}

function answerType({ type: name, label, answers }: Question): string {
  const values = answers.map(
    (answer) => `        /** ${answer.label} */\n        ${capitals(answer.value)}`,
  );
  return `    /** ${label} */\n    public enum ${name} {\n${values.join(',\n')}\n    }`;
}

/** An enum for Java 8 and later. */
export const java: ConstantsLanguage = {
  language: 'java',
  label: 'Java',
  name: `${type}.java`,
  usage: `String advice = ${type}.lookup(code)
    .map(known -> known + " " + known.retry() + " " + known.retryWrite() + " " + known.fixedBy() + " " + known.link())
    .orElse("unknown " + code);
System.out.println(advice);`,
  write: ({ constants, opening, linkBase }) => `import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
${opening.map((line) => ` * ${inComment(line)}`).join('\n')}
 */
public enum ${type} {
${constants.map(constant).join(',\n')};

${allQuestions.map(answerType).join('\n\n')}

    private static final Map<Integer, ${type}> BY_CODE = new HashMap<>();

    static {
        for (${type} known : values()) {
            BY_CODE.put(known.code, known);
        }
    }

    private final int code;
    private final String message;
    private final Retry retry;
    private final Retry retryWrite;
    private final Applied applied;
    private final List<Fixer> fixedBy;

    ${type}(
            int code, String message, Retry retry, Retry retryWrite, Applied applied, Fixer... fixedBy) {
        this.code = code;
        this.message = message;
        this.retry = retry;
        this.retryWrite = retryWrite;
        this.applied = applied;
        this.fixedBy = Collections.unmodifiableList(Arrays.asList(fixedBy));
    }

    public static Optional<${type}> lookup(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public int code() {
        return code;
    }

    /** Verbatim; empty where none was published. */
    public String message() {
        return message;
    }

    /** Whether a read may be sent again. */
    public Retry retry() {
        return retry;
    }

    /** Whether a write may be sent again. */
    public Retry retryWrite() {
        return retryWrite;
    }

    public List<Fixer> fixedBy() {
        return fixedBy;
    }

    public Applied applied() {
        return applied;
    }

    public String link() {
        return ${quoted(linkBase)} + code;
    }
}
`,
};
