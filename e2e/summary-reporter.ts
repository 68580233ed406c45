import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the run with one plain line of counts, which tools that read logs can find. */
export default class SummaryReporter implements Reporter {
  #outcomes = new Map<TestCase, TestResult['status']>();

  onTestEnd(test: TestCase, result: TestResult) {
    this.#outcomes.set(test, result.status);
  }

  onEnd() {
    const statuses = [...this.#outcomes.values()];
    const count = (...wanted: TestResult['status'][]) =>
      statuses.filter((status) => wanted.includes(status)).length;
    const failed = count('failed', 'timedOut', 'interrupted');
    console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
  }
}
