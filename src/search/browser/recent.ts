const key = 'recent-codes';
const most = 8;

/** The codes opened last on this device, the latest first; empty where nothing can be kept. */
export function recentCodes(): string[] {
  try {
    const codes: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(codes)) return [];
    return codes.slice(0, most).filter((code) => typeof code === 'string');
  } catch {
    return [];
  }
}

/** Keeps a code as the one opened last. */
export function rememberCode(code: string): void {
  try {
    const codes = [code, ...recentCodes().filter((other) => other !== code)].slice(0, most);
    localStorage.setItem(key, JSON.stringify(codes));
  } catch {
    // A device that keeps nothing shows no recent codes.
  }
}

/** Forgets all codes. */
export function forgetCodes(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
