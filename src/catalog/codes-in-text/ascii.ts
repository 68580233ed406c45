export const isDigit = (byte: number) => byte >= 48 && byte <= 57;
export const isLetter = (byte: number) => (byte | 32) >= 97 && (byte | 32) <= 122;
