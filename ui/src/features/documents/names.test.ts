import { expect, test } from "vitest";

import { kindOf } from "./names";

test.each([
  ["salariskade-subverwerkers.pdf", "subprocessor_list"],
  ["Privacybijsluiter Dossiervlier 2026.docx", "leaflet"],
  ["beveiligingsbijlage_v2.pdf", "security_annex"],
  ["Verwerkersovereenkomst 4.0 getekend.pdf", "agreement"],
  ["vlierhof-dienstverlening.pdf", "sla"],
  ["kladderzolder-privacyverklaring.docx", "policy"],
  ["scan0001.pdf", null],
])("%s seems to be a %s", (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});
