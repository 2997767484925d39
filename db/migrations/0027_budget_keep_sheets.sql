create table budget.claim_sheet (
  code text constraint claim_sheet_pk primary key,
  claim_id uuid not null constraint claim_sheet_claim_fk references budget.claim,
  version integer not null,
  edition integer not null,
  total_fen bigint not null,
  filed_on date not null,
  signatures_made integer not null,
  signatures_required integer not null,
  journal_id bigint not null,
  made_at timestamptz not null,
  constraint claim_sheet_version unique (claim_id, version),
  constraint claim_sheet_edition unique (claim_id, edition),
  constraint claim_sheet_code check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  constraint claim_sheet_signatures check (signatures_made between 0 and signatures_required)
);
comment on table budget.claim_sheet is 'The printed paper of a claim: one for each version that somebody printed, with the code by which a stranger checks it. Only grows.';
comment on column budget.claim_sheet.version is 'The version of the record that was printed.';
comment on column budget.claim_sheet.journal_id is 'The row that journals the printing: signatures made before it stand on the paper.';
grant select, insert on budget.claim_sheet to tongban_app;

create table budget.sheet_miss (
  address_mark text constraint sheet_miss_pk primary key,
  since timestamptz not null,
  misses integer not null,
  constraint sheet_miss_count check (misses > 0)
);
comment on table budget.sheet_miss is 'How many wrong codes were asked for from where within the hour that began at since. Holds a mark of the address, not the address.';
grant select, insert, update on budget.sheet_miss to tongban_app;
