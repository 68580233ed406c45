/**
 * Does something to each item, a few at a time, in order of their start.
 *
 * @param most how many run at once
 * @throws the first error; what runs by then is left to end
 */
export async function inParallel<T>(
  items: readonly T[],
  most: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await run(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
