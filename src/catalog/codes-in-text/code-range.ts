/**
 * A code begins with four digits for a system, 1000 to 2146 by the numbering scheme of the
 * platform's public framework.
 */
export const leastCode = 1_000_000_000;
export const mostCode = 2_146_999_999;
