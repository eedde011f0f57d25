import type { LoginAnswer } from "@/lib/http/contract";
import { STRATEGY_IDS, type StrategyId } from "@/lib/strategies/strategy";
import type { Realm } from "../realm";
import { type Hostile, shown } from "./hostile";

const NONSENSE = [
  ...["x", ".", "..", "...", "a.b.c", "null", "undefined", "[object_Object]"],
  ...[
    "__proto__",
    "constructor",
    "../../etc/passwd",
    "%00",
    "*",
    "~2",
    "Fe26.2",
  ],
  ...["Fe26.2**x*y*z**v*w~2", "Fe26.2*1*a*b*c**d*e~2", "Fe26.2*__proto__~2"],
  ...["A".repeat(43), "-".repeat(43), "A".repeat(42), "A".repeat(7_000)],
  `${"A".repeat(22)}.0.${"A".repeat(43)}`,
];

const HEADERS: unknown[] = [
  ...[{}, [], null, 1, "x"],
  ...[{ alg: "none" }, { alg: "None", typ: "at+jwt" }, { alg: "HS256" }],
  ...[
    { alg: "HS256", kid: "__proto__" },
    { alg: "HS256", kid: 1 },
  ],
  ...[
    { alg: ["HS256"], kid: {} },
    { alg: "RS256", kid: "x", x5u: "//evil" },
  ],
  ...[
    { alg: "HS256", kid: "x", crit: ["x"] },
    { alg: "dir", enc: "A256GCM" },
  ],
];

/** A payload of three thousand levels. */
const DEEP = Buffer.from(`${"[".repeat(3_000)}${"]".repeat(3_000)}`).toString(
  "base64url",
);

/** `Authorization` that is no Bearer credential. */
const FORMS = [
  ...[
    "",
    "Bearer",
    "Bearer ",
    "Basic YWxpY2U6eA==",
    "Bearer a b",
    "Bearer a,b",
  ],
  ...["Token x", "Bearer\tx", "DPoP x", "Bearer \u00e9", "Bearer=x"],
];

/** Credentials that nobody issued, and issued ones that were bent. */
export async function wrongCredentials(
  realm: Realm,
  other: Realm,
): Promise<Hostile[]> {
  const lists = STRATEGY_IDS.map(async (id) => {
    const bent = bend(await realm.login(id), id);
    const foreign = (await other.login(id)).credential;
    const values = [...NONSENSE, ...forged(), ...bent, foreign];
    const target = `/api/realms/${realm.id}/auth/${id}`;
    return [
      ...values.flatMap((value) => [
        present(`${target}/me`, { authorization: `Bearer ${value}` }),
        present(`${target}/me`, { cookie: `__Host-${id}=${value}` }),
      ]),
      ...FORMS.map((authorization) =>
        present(`${target}/me`, { authorization }),
      ),
      ...values.slice(0, 24).flatMap((value) => {
        const authorization = `Bearer ${value}`;
        return ["renew", "logout"].map((verb) =>
          id === "jwt-refresh"
            ? post(`${target}/${verb}`, { refreshToken: value.slice(0, 512) })
            : present(`${target}/${verb}`, { authorization }, "POST"),
        );
      }),
    ];
  });
  return (await Promise.all(lists)).flat();
}

function forged(): string[] {
  return HEADERS.map((header) => `${encode(header)}.${encode({ sub: "a" })}.x`)
    .concat(`${encode({ alg: "none" })}.${encode({ sub: "alice" })}.`)
    .concat(`${encode({ alg: "HS256" })}.${encode([])}.${"A".repeat(43)}`)
    .concat(`${encode({ alg: "HS256" })}.${DEEP}.${"A".repeat(43)}`);
}

/** A real credential with one thing wrong. */
function bend({ credential }: LoginAnswer, id: StrategyId): string[] {
  const middle = Math.floor(credential.length / 2);
  const swapped = credential[middle] === "A" ? "B" : "A";
  const cut = credential.slice(0, middle);
  return [
    cut + swapped + credential.slice(middle + 1),
    cut,
    credential.slice(1),
    `${credential}A`,
    `${credential}.`,
    `${credential}=`,
    `"${credential}"x`,
    `${credential}${credential}`,
    ...(id === "redis-session" ? [] : [credential.toUpperCase()]),
  ];
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function present(
  target: string,
  headers: Record<string, string>,
  method = "GET",
): Hostile {
  const name = `${method} ${target} ${shown(headers)}`;
  return { name, target, options: { method, headers }, status: 401 };
}

function post(target: string, body: object): Hostile {
  const name = `POST ${target} ${shown(body)}`;
  const options = { method: "POST", headers: { cookie: "" }, body };
  return { name, target, options, status: "" in body ? 400 : 401 };
}
