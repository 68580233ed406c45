/** What the engine and its data have together, in bytes: the WebAssembly as it is, the data packed. */
export const engineBytes = 5_810_474;
