import type { Finding, Subject } from "./finding";
import { measured } from "./source";
import { TOKEN_COOKIE, weighToken } from "./weigh";

const COOKIE_BYTES = 4_096;
const NGINX_BYTES = 8_192;
const NODE_BYTES = 16_384;

/** From here on HTTP/2 sends a header whole each time. */
const COMPRESSED_BYTES = 3_200;

/** Whether the token fits where tokens travel. */
export function checkSize({ reading }: Subject): Finding[] {
  if (reading.parts.length < 3 || reading.token.startsWith("{")) return [];
  const { valueBytes, authorizationLineBytes } = weighToken(reading.token);
  const inCookie = TOKEN_COOKIE.length + valueBytes;
  const size = valueBytes.toLocaleString("en");
  if (inCookie <= COOKIE_BYTES) {
    const fits = [fitting(size)];
    return valueBytes > COMPRESSED_BYTES ? [...fits, notCompressed] : fits;
  }
  const found = [noCookie(inCookie)];
  if (authorizationLineBytes > NODE_BYTES) found.push(tooLargeForNode);
  else if (authorizationLineBytes > NGINX_BYTES) found.push(tooLargeForNginx);
  return found;
}

function fitting(size: string): Finding {
  return {
    id: "size-fits",
    severity: "good",
    title: `${size} bytes: fits in a cookie and in a header`,
    detail:
      "A cookie holds 4,096 bytes of name and value, an nginx header line 8,192, all headers at Node.js 16,384.",
    source: measured("Chromium 156, cookies at 4,096 and 4,097 bytes"),
  };
}

const notCompressed: Finding = {
  id: "size-uncompressed",
  severity: "note",
  title: "Too large for the header compression of HTTP/2",
  detail:
    "Up to about 3 KB, a repeated header costs a byte or two after the first request. A larger one is sent whole each time.",
  source: measured("3,000 and 3,200 bytes over HTTP/2; RFC 7541 § 4.1"),
};

function noCookie(sizeBytes: number): Finding {
  return {
    id: "size-cookie",
    severity: "danger",
    title: `${sizeBytes.toLocaleString("en")} bytes with a name: too large for a cookie`,
    detail:
      "The browser drops it without a word and keeps the cookie it had before: a login that looks as if it had worked.",
    source: measured("Chromium 156 dropped 4,097 bytes; RFC 6265bis § 5.6"),
  };
}

const tooLargeForNginx: Finding = {
  id: "size-nginx",
  severity: "danger",
  title: "Too large for a header line at nginx",
  detail:
    "With its default (large_client_header_buffers 4 8k), nginx answers 400 to a line of more than 8,192 bytes.",
  source: {
    label: "nginx: large_client_header_buffers",
    href: "https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers",
  },
};

const tooLargeForNode: Finding = {
  id: "size-node",
  severity: "danger",
  title: "Too large for Node.js, whatever carries it",
  detail:
    "Node.js takes 16,384 bytes of headers in all, and answers 431 to more.",
  source: measured("Node.js 20 with a header of 16 KiB; RFC 6585 § 5"),
};
