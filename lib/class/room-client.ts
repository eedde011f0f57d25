import { type Answer, call } from "@/lib/lab/call";
import type {
  ClassLogin,
  ClassOpened,
  Confirmed,
  DeskAct,
  Joined,
  Role,
  RoomState,
  StolenView,
} from "./protocol";

/** The calls that the screens of a class make. */

const at = (code: string, path = "") =>
  `/api/class/${encodeURIComponent(code)}${path}`;

function post<Value>(
  path: string,
  body: object,
  timeoutMs = 15_000,
): Promise<Answer<Value>> {
  return call(path, { method: "POST", body, timeoutMs });
}

/** Where phones reach this server; none when it is on localhost alone. */
export const readAddresses = () => call<{ addresses: string[] }>("/api/class");

export const openClass = (startOver = false) =>
  post<ClassOpened>("/api/class", { startOver });

export const endClass = (code: string) =>
  call<unknown>(at(code), { method: "DELETE" });

/** The room, and what this browser is in it. */
export const readRoomOnce = (code: string) =>
  call<{ room: RoomState; role: Role; seat?: string; realmId?: string }>(
    at(code),
  );

export const joinClass = (code: string, nickname: string) =>
  post<Joined>(at(code, "/join"), { nickname });

export const leaveClass = (code: string) =>
  call<unknown>(at(code, "/join"), { method: "DELETE" });

export const logInAnew = (code: string) =>
  post<ClassLogin>(at(code, "/login"), {});

export const confirm = (code: string) =>
  post<Confirmed>(at(code, "/confirm"), {});

export const handOverCopies = (code: string) =>
  post<unknown>(at(code, "/stolen"), {});

export const readStolen = (code: string) =>
  call<{ stolen: StolenView | null }>(at(code, "/stolen"));

export const vote = (code: string, id: number, option: string) =>
  post<{ counted: boolean }>(at(code, "/vote"), { vote: id, option });

/** An experiment may have to wait for others, and takes its time. */
const RUN_MS = 120_000;

export const act = (code: string, what: DeskAct) =>
  post<{ room: RoomState }>(
    at(code, "/acts"),
    what,
    what.act === "run" ? RUN_MS : undefined,
  );

export const resultsPath = (code: string) => at(code, "/results");

export const makeDeskLink = (code: string, handOver: boolean) =>
  post<{ key: string }>(at(code, "/desk-link"), { handOver });

export const takeDesk = (code: string, key: string) =>
  post<{ code: string }>(at(code, "/desk"), { key });
