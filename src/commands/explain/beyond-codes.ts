// What a code does not need, as one module: explain.mjs unpacks it when it is asked for.
export { answerQuery } from './answer-query.ts';
export { decode, follow } from './decode-logs.ts';
