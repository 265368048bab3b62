import { describe, expect, it } from "vitest";
import { userText } from "#shared/mail/user-text.ts";

describe("somebody's words in a mail", () => {
  it("copy as they were typed where no mail reader makes a link of them", () => {
    for (const text of ["15.ª conferencia anual", "J.P. O'Neill", "Chief Insp. Łoś", "Rank II. Deputy"])
      expect(userText(text, "es")).toBe(text);
  });

  it("carry the invisible mark where one would", () => {
    for (const text of ["evil.example", "https://evil.example", "a@evil.example", "10.0.0.1"]) {
      const written = userText(text, "en");
      expect(written).toContain("\u200c");
      expect(written.replaceAll("\u200c", "")).toBe(text);
    }
  });
});
