import type { DecisionChange, SaveDecision } from "#shared/contracts/kept-decision.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { amendmentsPart, bookPart } from "./amendment-store.ts";
import { useOfCode } from "./code-store.ts";
import { commit, type Tables } from "./commit.ts";
import { conclusionPart, keyDatePart } from "./conclusion-store.ts";
import { correctionPart } from "./correction-store.ts";
import { decisionPart } from "./decision-store.ts";
import { handsPart } from "./hands-store.ts";
import { itemKey } from "./item-keys.ts";
import { NOTHING, type Part, stays } from "./part.ts";
import { rollPart } from "./roll-store.ts";
import { silencePart } from "./silence-store.ts";
import type { Write } from "./transact.ts";
import { votesPart } from "./vote-store.ts";

/** Keeps all that one act changes about a decision in one transaction, if nobody changed any of it meanwhile. */
export const saveDecision =
  (tables: Tables): SaveDecision =>
  async (change, context, answer) => {
    const { conferenceTable } = tables;
    const parts = [
      change.conclusion ? conclusionPart(conferenceTable, change.conclusion) : conclusionStays(conferenceTable, change),
      bookPart(conferenceTable, change),
      amendmentsPart(conferenceTable, change),
      rollPart(conferenceTable, change),
      votesPart(conferenceTable, change),
      handsPart(conferenceTable, change),
      correctionPart(conferenceTable, change),
      silencePart(conferenceTable, change),
      decisionPart(tables, change),
      keyDatePart(conferenceTable, change.keyDate),
    ];
    const { usedCode, facts = [], conference } = change;
    await commit(tables, context, {
      writes: [
        ...(usedCode ? [useOfCode(conferenceTable, usedCode.holder, usedCode.code)] : []),
        ...parts.flatMap(({ writes }) => writes).map(decidedAgain),
      ],
      happenings: [...parts.flatMap(({ happenings }) => happenings), ...facts.map((one) => ({ conference, ...one }))],
      answer,
    });
  };

/** Whoever decides reads first: what was changed since is read and decided again, by whoever acts. */
const decidedAgain = ({ write, onConflict }: Write): Write => ({
  write,
  onConflict: (standing) => {
    const refusal = onConflict(standing);
    return refusal.refusal === "stale" ? new Refusal("try-again") : refusal;
  },
});

const conclusionStays = (TableName: string, { conference, conclusionStays: text }: DecisionChange): Part =>
  text ? { writes: [stays(TableName, itemKey.conclusion(conference, text.id), text)], happenings: [] } : NOTHING;
