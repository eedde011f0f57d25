const BLOCK = 512;

interface Entry {
  path: string;
  text: string;
}

/**
 * Files as one tar archive, in the ustar format (POSIX.1-1988): for each a
 * header of 512 bytes and its content in whole blocks; two empty blocks end
 * it. Throws on a path of more than 100 bytes.
 */
export function tar(files: readonly Entry[], modifiedAtSec: number): Buffer {
  const blocks = files.flatMap(({ path, text }) => {
    const content = Buffer.from(text);
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    return [header(path, content.length, modifiedAtSec), content, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

function header(path: string, sizeBytes: number, modifiedAtSec: number) {
  const block = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(path) > 100) throw new Error(`Too long: ${path}`);
  const octal = (value: number, digits: number) =>
    value.toString(8).padStart(digits, "0");
  block.write(path, 0);
  block.write(octal(0o644, 7), 100);
  block.write(octal(0, 7), 108); // owner
  block.write(octal(0, 7), 116); // group
  block.write(octal(sizeBytes, 11), 124);
  block.write(octal(modifiedAtSec, 11), 136);
  block.write("        ", 148); // the checksum is summed up as spaces
  block.write("0", 156); // a plain file
  block.write("ustar\u000000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}
