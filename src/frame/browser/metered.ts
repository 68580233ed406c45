interface Connection {
  saveData?: boolean;
  effectiveType?: string;
  type?: string;
}

/**
 * Whether fetching ahead could cost the reader money or time: they save data, or the connection is
 * slow or cellular (https://wicg.github.io/netinfo/). A browser that does not tell is taken as neither.
 */
export function isMetered(): boolean {
  const { connection } = navigator as { connection?: Connection };
  if (!connection) return false;
  const { saveData, effectiveType, type } = connection;
  return saveData === true || type === 'cellular' || (effectiveType ?? '4g') !== '4g';
}
