import { describe, expect, it } from "vitest";
import { encode, TOKEN } from "./fixtures";
import { readToken } from "./read-token";

/** What people paste around a token, and words of what the page says of it. */
const WRAPPED: [text: string, said: RegExp][] = [
  [`  ${TOKEN}\n`, /White space/],
  [`"${TOKEN}"`, /quotes/],
  [`'${TOKEN}',`, /quotes/],
  [`“${TOKEN}”`, /quotes/],
  [`<${TOKEN}>;`, /quotes/],
  [`"${TOKEN}`, /The " before/],
  [`${TOKEN}",`, /behind it/],
  [`Bearer ${TOKEN}`, /scheme “Bearer”/],
  [`bearer   ${TOKEN}`, /scheme “bearer”/],
  [`DPoP ${TOKEN}`, /scheme “DPoP”/],
  [`Authorization: Bearer ${TOKEN}`, /Authorization/],
  [`authorization: ${TOKEN}`, /Authorization/],
  [`{"Authorization": "Bearer ${TOKEN}"}`, /Authorization/],
  [
    `curl -H 'Authorization: Bearer ${TOKEN}' https://api.example`,
    /Authorization/,
  ],
  [
    `GET / HTTP/1.1\nHost: x\nAuthorization: Bearer ${TOKEN}\nAccept: */*`,
    /Authorization/,
  ],
  [
    `Cookie: theme=dark; __Host-token=${TOKEN}; x=y`,
    /“__Host-token=” of a Cookie line, and the pairs/,
  ],
  [`Set-Cookie: token=${TOKEN}; Path=/; HttpOnly`, /Set-Cookie/],
  [`token=${TOKEN}`, /“token=”/],
  [
    `https://app.example/cb#access_token=x&id_token=${TOKEN}&state=1`,
    /“id_token”\.$/,
  ],
  [`https://app.example/reset?token=${TOKEN}`, /query is sent to the server/],
  [`https://jwt.io/#debugger-io?token=${TOKEN}`, /“token”/],
  [`#id_token=${TOKEN}`, /link/],
  [`grant_type=x&assertion=${TOKEN}`, /“assertion”/],
  [
    `{"access_token":"${TOKEN}","token_type":"Bearer"}`,
    /JSON around its “access_token”/,
  ],
  [`"id_token": "${TOKEN}",`, /“id_token”/],
  [TOKEN.replaceAll(".", "%2E"), /Percent/],
  [`${TOKEN.slice(0, 50)}\n${TOKEN.slice(50)}`, /Line breaks/],
  [`${TOKEN.slice(0, 50)}\\n${TOKEN.slice(50)}`, /Line breaks/],
  [`"${TOKEN.slice(0, 50)}" +\n  "${TOKEN.slice(50)}"`, /Line breaks/],
  [
    `Authorization: Bearer ${TOKEN.slice(0, 50)}\r\n ${TOKEN.slice(50)}`,
    /Line breaks/,
  ],
  [`\ufeff\u200b${TOKEN}\u202e`, /3 unseen characters/],
  [`${TOKEN} ${TOKEN}`, /first of several/],
  [
    `${TOKEN}~${encode(["salt", "given_name", "Alice"])}~`,
    /SD-JWT, for given_name/,
  ],
];

describe("what is pasted around a token", () => {
  it.each(WRAPPED)("%j", (text, said) => {
    const { token, stripped, faults } = readToken(text);
    expect(token).toBe(TOKEN);
    expect(stripped.join("\n")).toMatch(said);
    expect(faults).toEqual([]);
  });
});
