/** A string, or a sign between values. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * A name that an object of a JSON text has twice. Readers take one of the two and show nothing of the other, so that
 * people who read the file and what is worked out from it could mean different things.
 */
export const namedTwice = (json: string): string | undefined => {
  const holders: (Set<string> | undefined)[] = [];
  let isName = false;
  for (const [token] of json.matchAll(TOKEN)) {
    const names = holders.at(-1);
    if (token === "{" || token === "[") holders.push(token === "{" ? new Set() : undefined);
    else if (token === "}" || token === "]") holders.pop();
    else if (token.startsWith('"') && isName && names) {
      const name: string = JSON.parse(token);
      if (names.has(name)) return name;
      names.add(name);
    }
    isName = token === "{" || token === ",";
  }
  return undefined;
};
