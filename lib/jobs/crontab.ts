/** What runs by the clock (UTC), once whatever the number of workers: minute, hour, day, month, weekday, job. */
export const crontab = `
*/10 * * * * retry-mails ?max=1
7,17,27,37,47,57 * * * * scan-written ?max=1
23 3 * * * purge-expired ?max=3
17 5 * * * remind-stalled-cases ?max=3
*/5 * * * * notify-due-tasks ?max=1
47 4 * * * read-registry-changes ?max=3
3 22 * * * reread-companies ?max=3
*/5 * * * * fold-case-sums ?max=1
11 3 * * * fold-case-sums ?id=fold-all-case-sums&max=3 {all:true}
7 1 * * * apply-retention ?max=3
27 * * * * purge-archives ?max=3
37 2 * * * extend-meetings ?max=3
*/5 * * * * remind-of-meetings ?max=1
2,7,12,17,22,27,32,37,42,47,52,57 * * * * sync-calendars ?max=1
*/15 * * * * mail-digests ?max=1
*/5 * * * * tell-of-failures ?max=1
`;
