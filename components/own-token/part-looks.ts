/** The colours that developers know, by the name of a part. */
export function partInk(name: string): string {
  switch (name) {
    case "header":
    case "protected header":
      return "text-header";
    case "payload":
      return "text-payload";
    case "signature":
    case "tag":
      return "text-signature";
    default:
      return "text-session";
  }
}
