-- Digests and failed jobs.

-- Whose mail it is: an organisation's administrators see that one could not be sent.
alter table mails add column organisation_id uuid references organisations (id);
-- The day, by the organisation's clock, whose digests were mailed last.
alter table organisations add column digested_on date;
