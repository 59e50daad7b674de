// How the server and the worker talk: requests are a length (four bytes, big end
// first) and JSON; answers are a kind (one byte), a length and the content.

export const requestMax = 1024 * 1024;

/** The requests in a stream of bytes. Ends with the stream; throws if one is too long. */
export async function* requestsIn(stream) {
  let waiting = Buffer.alloc(0);
  for await (const chunk of stream) {
    waiting = Buffer.concat([waiting, chunk]);
    for (let size = sizeOf(waiting); waiting.length >= 4 + size; size = sizeOf(waiting)) {
      yield waiting.subarray(4, 4 + size);
      waiting = waiting.subarray(4 + size);
    }
  }
}

function sizeOf(bytes) {
  if (bytes.length < 4) return Infinity;
  const size = bytes.readUInt32BE(0);
  if (size > requestMax) throw new Error("a request is too long");
  return size;
}

/** Answers: "R" ready for requests, "P" a PDF, "E" refused with a reason. */
export function answer(stream, kind, content = Buffer.alloc(0)) {
  const head = Buffer.alloc(5);
  head.write(kind, 0, "latin1");
  head.writeUInt32BE(content.length, 1);
  stream.write(head);
  stream.write(content);
}
