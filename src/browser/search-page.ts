export function openSearchDialog() {}
