/** Stands in for a script of Starlight that no page needs. */
export {};
