import { expect, test } from "vitest";
import { wishFrom } from "#infra/organiser/wish.ts";

test.each([
  [
    ["add", "--email", "Ana@Police.example", "--name", " Ana Lima "],
    { command: "add", email: "ana@police.example", name: "Ana Lima", roles: ["organiser"], stage: "main" },
  ],
  [
    ["add", "--subject", "5f2c", "--roles", "organiser, chair", "--stage", "test"],
    { command: "add", subject: "5f2c", roles: ["organiser", "chair"], stage: "test" },
  ],
  [["remove", "--email", "ana@police.example"], { command: "remove", email: "ana@police.example", stage: "main" }],
  [["remove", "--subject", "5f2c"], { command: "remove", subject: "5f2c", stage: "main" }],
  [["list"], { command: "list", stage: "main" }],
])("%j is understood", (args, wish) => {
  expect(wishFrom(args)).toEqual(wish);
});

test.each([
  [["add", "--email", "ana@police.example"], "Give --name too."],
  [["add", "--subject", "5f2c", "--name", "Ana"], "This command takes no --name."],
  [["add"], "Give --email too."],
  [["add", "--email", "ana", "--name", "Ana"], "--email is an e-mail address"],
  [["add", "--email", "ana@police.example", "--name", "Ana", "--roles", "king"], "--roles is one or more of organiser"],
  [["list", "--email", "ana@police.example"], "This command takes no --email."],
  [["promote", "--email", "ana@police.example"], "Who may organise conferences"],
  [[], "Who may organise conferences"],
  [["list", "--stge", "test"], "Unknown option '--stge'"],
])("%j is answered with what to do", (args, sentence) => {
  expect(() => wishFrom(args)).toThrow(sentence);
});
