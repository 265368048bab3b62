import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whoever did something, as a bundle names people: by the id that we gave, and otherwise by the hash of what another
 * system calls them, which may be a real name or an address.
 */
export const personName = (id: string, hash: Hash): string => (UUID.test(id) ? id : hash(id));
