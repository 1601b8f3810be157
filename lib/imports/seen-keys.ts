import { createHash } from "node:crypto";

/**
 * Which row of the file had a key first, in little memory: a million rows with four keys each take 100 MB as hashes, and
 * five times as much as texts. Two different keys of one hash (of 62 bits) are not expected in the life of the service.
 */
export function seenKeys(expected: number) {
  let size = 1024;
  while (size * 0.8 < expected) size *= 2;
  let hashes = new BigUint64Array(size);
  let rows = new Uint32Array(size);
  let count = 0;

  function slotOf(hash: bigint, table: BigUint64Array): number {
    let slot = Number(hash & BigInt(table.length - 1));
    while (table[slot] !== 0n && table[slot] !== hash) slot = (slot + 1) % table.length;
    return slot;
  }

  function grow(): void {
    const [oldHashes, oldRows] = [hashes, rows];
    hashes = new BigUint64Array(oldHashes.length * 2);
    rows = new Uint32Array(hashes.length);
    oldHashes.forEach((hash, place) => {
      if (hash === 0n) return;
      const slot = slotOf(hash, hashes);
      hashes[slot] = hash;
      rows[slot] = oldRows[place] ?? 0;
    });
  }

  return {
    /** The row that had the key before; null: this one has it now. */
    firstWith(key: string, row: number): number | null {
      const hash = hashOf(key);
      const slot = slotOf(hash, hashes);
      if (hashes[slot] === hash) return rows[slot] ?? null;
      hashes[slot] = hash;
      rows[slot] = row;
      if (++count > hashes.length * 0.8) grow();
      return null;
    },
    find(key: string): number | null {
      const hash = hashOf(key);
      const slot = slotOf(hash, hashes);
      return hashes[slot] === hash ? (rows[slot] ?? null) : null;
    },
  };
}

export type SeenKeys = ReturnType<typeof seenKeys>;

function hashOf(key: string): bigint {
  return createHash("sha1").update(key).digest().readBigUInt64LE(0) | 1n;
}
