/** What is used of the bindings of Tesseract's C++ classes, which come without types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface Place {
    /** 0 where nothing was read. */
    ptr: number;
    Begin(): void;
    Next(level: number): boolean;
    IsAtBeginningOf(level: number): boolean;
    GetUTF8Text(level: number): string;
    getBoundingBox(level: number): Record<'x0' | 'y0' | 'x1' | 'y1', number>;
  }

  interface TessBaseAPI {
    Init(path: null, language: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetIterator(): Place;
  }

  interface Core {
    FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
    TessBaseAPI: new () => TessBaseAPI;
  }

  export default function start(options: {
    wasmBinary: ArrayBuffer;
    print(text: string): void;
    printErr(text: string): void;
  }): Promise<Core>;
}
