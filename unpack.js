// How a program of a release begins. Its wasm is a module that has the program's own in parts, and puts it together
// (src/bin/prerender/pack.rs). This ends the glue, in place of what wasm-bindgen would begin the program with.
export default async ({ module_or_path }) => {
  const packed = await WebAssembly.instantiate(await (await module_or_path).arrayBuffer());
  const { memory, unpack } = packed.instance.exports;
  // Where the parts lie in its memory and how long they are, and the same of the program's module.
  const places = PLACES;
  unpack(...places);
  const wasm = new Uint8Array(memory.buffer, ...places.slice(2));
  const { instance, module } = await WebAssembly.instantiate(wasm, __wbg_get_imports());
  return __wbg_finalize_init(instance, module);
};
