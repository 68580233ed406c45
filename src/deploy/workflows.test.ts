import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  permissions: object;
  concurrency: object;
  jobs: Record<string, { permissions: object; 'timeout-minutes'?: number; uses?: string }>;
}

const folder = join(import.meta.dirname, '../../.github/workflows');

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const { permissions, concurrency, jobs } = parse(text) as Workflow;

  test('takes every action by its commit, with the version beside it', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses)
      expect(action).toMatch(/^(\.\/\S+|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  test('gives each job its own permissions and time, and nothing to the rest', () => {
    expect(permissions).toEqual({});
    expect(concurrency).toHaveProperty('group');
    for (const job of Object.values(jobs).filter(({ uses }) => !uses)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
      expect(job.permissions).toBeDefined();
    }
  });
});
