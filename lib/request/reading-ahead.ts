/** Batch after batch, each being read while the one before it is written. */
export async function* readingAhead<Batch>(
  first: Batch,
  after: (batch: Batch) => Promise<Batch> | null,
): AsyncGenerator<Batch> {
  for (let batch = first; ; ) {
    const next = after(batch);
    // Whoever takes no more leaves it unread: its failure is nobody's then.
    next?.catch(() => {});
    yield batch;
    if (!next) return;
    batch = await next;
  }
}
