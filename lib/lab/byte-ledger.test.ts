import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/strategies/catalog";
import { testLab, testRealm } from "@/lib/strategies/fixtures";
import { ledgerOf, piecesOf } from "./byte-ledger";
import { issuedAnswerOf } from "./byte-ledger.fixtures";
import { CLAIM_PRESETS } from "./claim-presets";

const lab = await testLab();

describe.each([...catalog])("$id", (strategy) => {
  test.each(CLAIM_PRESETS)(
    "with $label: the rows add up",
    async ({ claims }) => {
      const realm = await testRealm(lab);
      const issued = await realm.login(strategy, { claims });
      const rows = ledgerOf(issuedAnswerOf(strategy, issued));
      const sum = rows.reduce((total, { characters }) => total + characters, 0);
      expect(sum).toBe(issued.credential.length);
      const pieces = piecesOf(issued.credential, rows);
      expect(pieces.map(({ text }) => text).join("")).toBe(issued.credential);
      for (const { id, characters } of rows) {
        const own = pieces.filter(({ rowId }) => rowId === id);
        const length = own.reduce((total, { text }) => total + text.length, 0);
        expect(length, id).toBe(characters);
      }
    },
  );
});

test("each claim's span decodes to the claim", async () => {
  const realm = await testRealm(lab);
  const [stateless] = catalog;
  if (stateless === undefined) throw new Error("no strategy");
  const issued = await realm.login(stateless, { claims: { note: "ü€😀" } });
  const rows = ledgerOf(issuedAnswerOf(stateless, issued));
  const note = rows.find(({ name }) => name === "note");
  expect(note?.text).toBe('"note":"ü€😀"');
  expect(note?.sizeBytes).toBe(new TextEncoder().encode(note?.text).length);
});
