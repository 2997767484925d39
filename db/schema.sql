--
-- PostgreSQL database dump
--

\restrict tongban


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: budget; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA budget;


--
-- Name: SCHEMA budget; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA budget IS 'Budget projects, the ledger of their money, and the claims that spend it.';


--
-- Name: people; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA people;


--
-- Name: SCHEMA people; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA people IS 'Who works for the county: units, organs, accounts, posts, delegations, leave, passwords.';


--
-- Name: performance; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA performance;


--
-- Name: SCHEMA performance; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA performance IS 'What the money of a project was to do, what proves it, and how it was evaluated.';


--
-- Name: platform; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA platform;


--
-- Name: SCHEMA platform; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA platform IS 'What every module shares: records and their states, keys of repeated requests, numbers, rules, files, sessions.';


--
-- Name: report_audit; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA report_audit;


--
-- Name: SCHEMA report_audit; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA report_audit IS 'Reports that were audited, figure by figure, and what was found.';


--
-- Name: analyse(text[]); Type: FUNCTION; Schema: platform; Owner: -
--

CREATE FUNCTION platform."analyse"(tables text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare one text;
begin
  foreach one in array tables loop
    execute format('analyze %s', one::regclass);
  end loop;
end $$;


--
-- Name: FUNCTION "analyse"(tables text[]); Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON FUNCTION platform."analyse"(tables text[]) IS 'Counts what tables hold, so that plans made for empty tables are not kept for full ones; the embedded database does not do it by itself.';


--
-- Name: erase_personal(uuid, jsonb); Type: FUNCTION; Schema: platform; Owner: -
--

CREATE FUNCTION platform.erase_personal(erased_record uuid, told jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $_$
declare
  held platform.record;
  place platform.personal_column;
  told_by bigint;
begin
  select * into held from platform.record where id = erased_record for update;
  if not found then raise exception 'There is no record %.', erased_record; end if;
  if (told ->> 'body')::jsonb ->> 'action' is distinct from 'erase-personal'
     or told ->> 'previous' is distinct from held.head_digest
     or (told ->> 'sequence')::integer is distinct from held.version + 1 then
    raise exception 'The journal row does not tell of this erasure.';
  end if;
  insert into platform.journal (format, kind, record_id, sequence, action, from_state, to_state, actor_id, acting_for, happened_at, recorded_at, previous, digest, body)
  values (1, held.kind, held.id, held.version + 1, 'erase-personal', held.state, held.state, (told ->> 'actorId')::uuid, (told ->> 'actingFor')::uuid,
    (told ->> 'happenedAt')::timestamptz, (told ->> 'recordedAt')::timestamptz, held.head_digest, told ->> 'digest', told ->> 'body')
  returning id into told_by;
  -- With another salt, no digest in the journal can be matched by trying values any more; later steps have one to use.
  update platform.record set version = held.version + 1, head_digest = told ->> 'digest', salt = gen_random_uuid()::text,
    changed_at = (told ->> 'happenedAt')::timestamptz where id = held.id;
  for place in select * from platform.personal_column where kind = held.kind loop
    execute format('update %1$s own set %2$I = n.%2$I from jsonb_populate_record(null::%1$s, $1) n where own.%3$I = $2',
      place.table_name::regclass, place.column_name, place.key_column)
      using jsonb_build_object(place.column_name, place.erased), held.id;
  end loop;
  delete from platform.search_token where record_id = held.id;
  delete from platform.idempotency where answer_id = held.id;
  return told_by;
end $_$;


--
-- Name: FUNCTION erase_personal(erased_record uuid, told jsonb); Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON FUNCTION platform.erase_personal(erased_record uuid, told jsonb) IS 'Puts an end to the personal values of one record, and to the salt of their digests, and journals it in the same breath. The only way a value leaves for good.';


--
-- Name: fold_tally(); Type: FUNCTION; Schema: platform; Owner: -
--

CREATE FUNCTION platform.fold_tally() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
declare folded bigint;
begin
  if not pg_try_advisory_xact_lock(8222) then return 0; end if;
  with taken as (delete from platform.tally_difference returning kind, state, unit_id, difference),
       summed as (select kind, state, unit_id, sum(difference) as difference, count(*) as rows from taken group by kind, state, unit_id),
       kept as (
         insert into platform.tally as t (kind, state, unit_id, count)
         select kind, state, unit_id, difference from summed
         on conflict (kind, state, unit_id) do update set count = t.count + excluded.count)
  select coalesce(sum(rows), 0) into folded from summed;
  return folded;
end $$;


--
-- Name: FUNCTION fold_tally(); Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON FUNCTION platform.fold_tally() IS 'Folds the differences into the tally, one caller at a time.';


--
-- Name: forget_keys(timestamp with time zone); Type: FUNCTION; Schema: platform; Owner: -
--

CREATE FUNCTION platform.forget_keys(before timestamp with time zone) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
  with gone as (delete from platform.idempotency where made_at < before returning 1) select count(*) from gone;
$$;


--
-- Name: FUNCTION forget_keys(before timestamp with time zone); Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON FUNCTION platform.forget_keys(before timestamp with time zone) IS 'Drops request keys older than a moment.';


--
-- Name: set_search_tokens(uuid, text[]); Type: FUNCTION; Schema: platform; Owner: -
--

CREATE FUNCTION platform.set_search_tokens(found uuid, tokens text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $_$
begin
  delete from platform.search_token t where t.record_id = $1 and not (t.token = any($2));
  insert into platform.search_token (token, record_id) select t, $1 from unnest($2) as t on conflict do nothing;
end $_$;


--
-- Name: FUNCTION set_search_tokens(found uuid, tokens text[]); Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON FUNCTION platform.set_search_tokens(found uuid, tokens text[]) IS 'Replaces the pieces by which one record is found. Its parameters are read by number: found is a variable of plpgsql itself.';


--
-- Name: sweep_files(timestamp with time zone); Type: FUNCTION; Schema: platform; Owner: -
--

CREATE FUNCTION platform.sweep_files(before timestamp with time zone) RETURNS SETOF text
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
  with gone as (delete from platform.file where record_id is null and uploaded_at < before returning digest)
  select distinct digest from gone where not exists (
    select from platform.file kept where kept.digest = gone.digest and (kept.record_id is not null or kept.uploaded_at >= before));
$$;


--
-- Name: FUNCTION sweep_files(before timestamp with time zone); Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON FUNCTION platform.sweep_files(before timestamp with time zone) IS 'Drops files that no record came to own; gives the digests whose content nobody holds any more.';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: allotment; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.allotment (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    name text NOT NULL,
    document jsonb NOT NULL,
    method text NOT NULL,
    explanation text NOT NULL,
    class_code text NOT NULL,
    source text NOT NULL,
    payment_order text NOT NULL,
    towns jsonb NOT NULL,
    total_fen bigint NOT NULL,
    decision jsonb,
    returned jsonb,
    hands jsonb NOT NULL,
    CONSTRAINT allotment_method CHECK ((method = ANY (ARRAY['factors'::text, 'projects'::text, 'fixed'::text]))),
    CONSTRAINT allotment_payment_order CHECK ((payment_order = ANY (ARRAY['acceptance-first'::text, 'payment-first'::text]))),
    CONSTRAINT allotment_total CHECK ((total_fen >= 0))
);


--
-- Name: TABLE allotment; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.allotment IS 'How a project''s money is shared out among towns: the document it rests on, how it was worked out, each town''s amount and receiving account (a public body''s), who drew it up and who decided. What was paid is in the claims on it.';


--
-- Name: allotment_change; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.allotment_change (
    id bigint NOT NULL,
    allotment_id uuid NOT NULL,
    town_id uuid NOT NULL,
    decided_on date NOT NULL,
    before_fen bigint NOT NULL,
    after_fen bigint NOT NULL,
    reason text NOT NULL,
    document text,
    file_ids jsonb NOT NULL,
    account_id uuid NOT NULL,
    journal_id bigint NOT NULL
);


--
-- Name: TABLE allotment_change; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.allotment_change IS 'Why a town''s share became another after it was decided. It only grows.';


--
-- Name: allotment_change_id_seq; Type: SEQUENCE; Schema: budget; Owner: -
--

ALTER TABLE budget.allotment_change ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME budget.allotment_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: allotment_proof; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.allotment_proof (
    id bigint NOT NULL,
    allotment_id uuid NOT NULL,
    town_id uuid NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    conclusion text,
    amount_fen bigint NOT NULL,
    note text,
    file_ids jsonb NOT NULL,
    account_id uuid NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT allotment_proof_amount CHECK (((kind = 'acceptance'::text) = (amount_fen = 0))),
    CONSTRAINT allotment_proof_conclusion CHECK (((kind = 'acceptance'::text) = (conclusion IS NOT NULL))),
    CONSTRAINT allotment_proof_kind CHECK ((kind = ANY (ARRAY['acceptance'::text, 'receipt'::text])))
);


--
-- Name: TABLE allotment_proof; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.allotment_proof IS 'What towns handed in of their share: acceptances of what was built, and receipts for what arrived. A receipt for money that came back is taken out by a negative one. It only grows.';


--
-- Name: allotment_proof_id_seq; Type: SEQUENCE; Schema: budget; Owner: -
--

ALTER TABLE budget.allotment_proof ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME budget.allotment_proof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: asset_card; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.asset_card (
    number text NOT NULL,
    contract_id uuid NOT NULL,
    name text NOT NULL,
    quantity integer NOT NULL,
    amount_fen bigint NOT NULL,
    place text NOT NULL,
    keeper text NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT asset_card_amount CHECK ((amount_fen > 0)),
    CONSTRAINT asset_card_quantity CHECK ((quantity > 0))
);


--
-- Name: TABLE asset_card; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.asset_card IS 'Cards of fixed assets that contracts brought, each number once. Only grows.';


--
-- Name: basis_use; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.basis_use (
    id bigint NOT NULL,
    basis_id uuid NOT NULL,
    part text NOT NULL,
    claim_id uuid NOT NULL,
    amount_fen bigint NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT basis_use_amount CHECK ((amount_fen <> 0))
);


--
-- Name: TABLE basis_use; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.basis_use IS 'What claims take of a contract or an allotment, by part, and give back (negative). It only grows; what is left is a sum over it.';


--
-- Name: basis_use_id_seq; Type: SEQUENCE; Schema: budget; Owner: -
--

ALTER TABLE budget.basis_use ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME budget.basis_use_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: claim; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.claim (
    id uuid NOT NULL,
    claim_kind text NOT NULL,
    project_id uuid NOT NULL,
    purpose text NOT NULL,
    event_on date NOT NULL,
    payee jsonb,
    payee_salt text NOT NULL,
    lines jsonb NOT NULL,
    invoices jsonb NOT NULL,
    attachments jsonb NOT NULL,
    difference_reason text,
    total_fen bigint NOT NULL,
    claimant_person_id uuid NOT NULL,
    chain jsonb,
    returned jsonb,
    basis_id uuid,
    settlement jsonb,
    CONSTRAINT claim_basis CHECK (((claim_kind = 'reimbursement'::text) = (basis_id IS NULL))),
    CONSTRAINT claim_kind CHECK ((claim_kind = ANY (ARRAY['reimbursement'::text, 'contract'::text, 'allotment'::text]))),
    CONSTRAINT claim_payee CHECK (((payee IS NOT NULL) OR (claim_kind = 'allotment'::text))),
    CONSTRAINT claim_total_positive CHECK ((total_fen > 0))
);


--
-- Name: TABLE claim; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.claim IS 'A claim on a project''s money as it reads now, with the chain of signers it follows. The payee is personal.';


--
-- Name: COLUMN claim.payee; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON COLUMN budget.claim.payee IS 'Who is paid. Personal. Null where each line has a payee of its own, a public body.';


--
-- Name: COLUMN claim.basis_id; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON COLUMN budget.claim.basis_id IS 'The contract or the allotment that the claim is paid on; none for a reimbursement.';


--
-- Name: COLUMN claim.settlement; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON COLUMN budget.claim.settlement IS 'How a reimbursement was paid for in the first place: by transfer or by official card, with the last digits of the card.';


--
-- Name: claim_payment; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.claim_payment (
    id bigint NOT NULL,
    claim_id uuid NOT NULL,
    kind text NOT NULL,
    amount_fen bigint NOT NULL,
    happened_on date NOT NULL,
    reference text NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    steps_required integer NOT NULL,
    journal_id bigint NOT NULL,
    project_id uuid NOT NULL,
    steps_signed integer NOT NULL,
    CONSTRAINT claim_payment_kind CHECK ((kind = ANY (ARRAY['payment'::text, 'reversal'::text, 'booking'::text])))
);


--
-- Name: TABLE claim_payment; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.claim_payment IS 'Payments, returned payments and bookings of claims, with voucher or treasury reference and who recorded them. Only grows.';


--
-- Name: COLUMN claim_payment.project_id; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON COLUMN budget.claim_payment.project_id IS 'The project whose money it was: the claim may go on to another once a payment has come back.';


--
-- Name: COLUMN claim_payment.steps_signed; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON COLUMN budget.claim_payment.steps_signed IS 'How many steps of the chain carried a signature that held at that moment, of those required.';


--
-- Name: claim_payment_id_seq; Type: SEQUENCE; Schema: budget; Owner: -
--

ALTER TABLE budget.claim_payment ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME budget.claim_payment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: claim_sheet; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.claim_sheet (
    code text NOT NULL,
    claim_id uuid NOT NULL,
    version integer NOT NULL,
    edition integer NOT NULL,
    total_fen bigint NOT NULL,
    filed_on date NOT NULL,
    signatures_made integer NOT NULL,
    signatures_required integer NOT NULL,
    journal_id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT claim_sheet_code CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'::text)),
    CONSTRAINT claim_sheet_signatures CHECK (((signatures_made >= 0) AND (signatures_made <= signatures_required)))
);


--
-- Name: TABLE claim_sheet; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.claim_sheet IS 'The printed paper of a claim: one for each version that somebody printed, with the code by which a stranger checks it. Only grows.';


--
-- Name: COLUMN claim_sheet.version; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON COLUMN budget.claim_sheet.version IS 'The version of the record that was printed.';


--
-- Name: COLUMN claim_sheet.journal_id; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON COLUMN budget.claim_sheet.journal_id IS 'The row that journals the printing: signatures made before it stand on the paper.';


--
-- Name: claim_signature; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.claim_signature (
    id uuid NOT NULL,
    claim_id uuid NOT NULL,
    step text NOT NULL,
    place integer NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    acting_for_account_id uuid,
    acting_for_person_id uuid,
    signed_at timestamp with time zone NOT NULL,
    digest text NOT NULL,
    covers jsonb NOT NULL,
    mark text,
    journal_id bigint NOT NULL,
    CONSTRAINT claim_signature_mark CHECK ((mark = ANY (ARRAY['own-claim'::text, 'two-posts'::text, 'level-up'::text])))
);


--
-- Name: TABLE claim_signature; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.claim_signature IS 'Who signed which step of a claim, over the digest of exactly what he answers for. Only grows; a void is a row of its own.';


--
-- Name: claim_signature_void; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.claim_signature_void (
    signature_id uuid NOT NULL,
    reason text NOT NULL,
    touched jsonb NOT NULL,
    voided_at timestamp with time zone NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT claim_signature_void_reason CHECK ((reason = ANY (ARRAY['edited'::text, 'taken-back'::text, 'other-signer'::text])))
);


--
-- Name: TABLE claim_signature_void; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.claim_signature_void IS 'Signatures that no longer hold, the journal row that ended them and the fields that were touched. Only grows.';


--
-- Name: claim_version; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.claim_version (
    claim_id uuid NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    account_id uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    journal_id bigint NOT NULL
);


--
-- Name: TABLE claim_version; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.claim_version IS 'What a claim said after each edit, without the payee, so that a signer sees what changed since he signed. Only grows.';


--
-- Name: class_mapping; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.class_mapping (
    class_code text NOT NULL,
    payer text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    government_code text NOT NULL,
    government_name text NOT NULL,
    source text NOT NULL,
    confidence text NOT NULL,
    CONSTRAINT class_mapping_confidence CHECK ((confidence = ANY (ARRAY['C'::text, 'C2'::text, 'M'::text, 'U'::text, 'D'::text]))),
    CONSTRAINT class_mapping_payer CHECK ((payer = ANY (ARRAY['agency'::text, 'institution'::text])))
);


--
-- Name: TABLE class_mapping; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.class_mapping IS 'Which class of the government budget a department''s class counts in, for agencies and for institutions.';


--
-- Name: contract; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.contract (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    contract_number text NOT NULL,
    name text NOT NULL,
    supplier jsonb NOT NULL,
    signed_on date NOT NULL,
    purchase_method text NOT NULL,
    purchase_document text,
    total_fen bigint NOT NULL,
    instalments jsonb NOT NULL,
    retention_fen bigint NOT NULL,
    retention_due_on date,
    contract_file_id uuid NOT NULL,
    attachments jsonb NOT NULL,
    amendments jsonb NOT NULL,
    acceptance jsonb,
    acceptors jsonb NOT NULL,
    steps jsonb NOT NULL,
    ended jsonb,
    CONSTRAINT contract_purchase_method CHECK ((purchase_method = ANY (ARRAY['tender'::text, 'invited-tender'::text, 'negotiation'::text, 'consultation'::text, 'inquiry'::text, 'single-source'::text, 'framework'::text, 'own-purchase'::text]))),
    CONSTRAINT contract_retention CHECK (((retention_fen = 0) = (retention_due_on IS NULL))),
    CONSTRAINT contract_total CHECK (((total_fen > 0) AND (retention_fen >= 0) AND (retention_fen < total_fen)))
);


--
-- Name: TABLE contract; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.contract IS 'A contract with a supplier on a project''s money: what is to be paid when, what is kept back, how it was accepted, and whose hands it passed. The supplier''s bank account and the acceptors'' names are personal.';


--
-- Name: doubt_answer; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.doubt_answer (
    id uuid NOT NULL,
    rule text NOT NULL,
    subject text NOT NULL,
    project_id uuid,
    found jsonb NOT NULL,
    sentence jsonb NOT NULL,
    outcome text NOT NULL,
    explanation text NOT NULL,
    file_ids jsonb NOT NULL,
    answerer_person_ids jsonb NOT NULL,
    sent_back jsonb,
    confirmed_by_account_id uuid,
    CONSTRAINT doubt_answer_outcome CHECK ((outcome = ANY (ARRAY['explained'::text, 'corrected'::text])))
);


--
-- Name: TABLE doubt_answer; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.doubt_answer IS 'What somebody answered to a doubt about spending (疑点): that it has a reason, or that it was corrected. The doubt itself is a query; `found` is what it found then, and a doubt that finds something else is open again.';


--
-- Name: economic_class; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.economic_class (
    code text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    name text NOT NULL,
    parent_code text,
    source text NOT NULL,
    confidence text NOT NULL,
    CONSTRAINT economic_class_confidence CHECK ((confidence = ANY (ARRAY['C'::text, 'C2'::text, 'M'::text, 'U'::text, 'D'::text]))),
    CONSTRAINT economic_class_period CHECK (((effective_to IS NULL) OR (effective_to >= effective_from)))
);


--
-- Name: TABLE economic_class; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.economic_class IS 'Economic classes of expenditure in departments'' budgets, each with its source and period.';


--
-- Name: invoice; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.invoice (
    key text NOT NULL,
    type text NOT NULL,
    code text,
    number text NOT NULL,
    issued_on date NOT NULL,
    seller text NOT NULL,
    face_fen bigint NOT NULL,
    CONSTRAINT invoice_face_positive CHECK ((face_fen > 0)),
    CONSTRAINT invoice_type CHECK ((type = ANY (ARRAY['digital-invoice'::text, 'coded-invoice'::text, 'fiscal-receipt'::text])))
);


--
-- Name: TABLE invoice; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.invoice IS 'Each paper once, whoever hands it in; locked while a claim takes part of its amount.';


--
-- Name: invoice_use; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.invoice_use (
    id bigint NOT NULL,
    invoice_key text NOT NULL,
    claim_id uuid NOT NULL,
    amount_fen bigint NOT NULL,
    face_fen bigint NOT NULL,
    issued_on date NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT invoice_use_amount CHECK ((amount_fen <> 0))
);


--
-- Name: TABLE invoice_use; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.invoice_use IS 'What claims take of an invoice and give back (negative). It only grows; what is claimed on an invoice is a sum over it.';


--
-- Name: invoice_use_id_seq; Type: SEQUENCE; Schema: budget; Owner: -
--

ALTER TABLE budget.invoice_use ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME budget.invoice_use_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_entry; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.ledger_entry (
    id bigint NOT NULL,
    project_id uuid NOT NULL,
    claim_id uuid,
    kind text NOT NULL,
    source text NOT NULL,
    class_code text,
    amount_fen bigint NOT NULL,
    happened_on date NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT ledger_entry_claim CHECK (((claim_id IS NULL) = (kind = ANY (ARRAY['appropriation'::text, 'adjustment'::text, 'receipt'::text])))),
    CONSTRAINT ledger_entry_kind CHECK ((kind = ANY (ARRAY['appropriation'::text, 'adjustment'::text, 'receipt'::text, 'reservation'::text, 'release'::text, 'payment'::text, 'payment-reversal'::text]))),
    CONSTRAINT ledger_entry_sign CHECK (
CASE
    WHEN (kind = ANY (ARRAY['release'::text, 'payment-reversal'::text])) THEN (amount_fen < 0)
    WHEN (kind = 'adjustment'::text) THEN (amount_fen <> 0)
    ELSE (amount_fen > 0)
END),
    CONSTRAINT ledger_entry_source CHECK ((source = ANY (ARRAY['fiscal'::text, 'carried-over'::text, 'special-account'::text, 'own'::text, 'other'::text])))
);


--
-- Name: TABLE ledger_entry; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.ledger_entry IS 'Money of budget projects. It only grows; every figure is a sum over it. Releases and reversals are negative.';


--
-- Name: ledger_entry_id_seq; Type: SEQUENCE; Schema: budget; Owner: -
--

ALTER TABLE budget.ledger_entry ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME budget.ledger_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: project; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.project (
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_english text,
    year integer NOT NULL,
    class_code text NOT NULL,
    sources jsonb NOT NULL,
    documents jsonb NOT NULL,
    CONSTRAINT project_code_length CHECK ((length(code) = 21))
);


--
-- Name: TABLE project; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.project IS 'A budget project as planned: code, basis documents and sources of funds. What became of the money is in the ledger.';


--
-- Name: project_change; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.project_change (
    id bigint NOT NULL,
    project_id uuid NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    document text,
    amounts jsonb NOT NULL,
    happened_on date NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT project_change_kind CHECK ((kind = ANY (ARRAY['approval'::text, 'adjustment'::text, 'receipt'::text])))
);


--
-- Name: TABLE project_change; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.project_change IS 'Why a project''s budget came to be what it is: approval, adjustments and receipts of funds, each with its document. Only grows.';


--
-- Name: project_change_id_seq; Type: SEQUENCE; Schema: budget; Owner: -
--

ALTER TABLE budget.project_change ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME budget.project_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: sheet_miss; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.sheet_miss (
    address_mark text NOT NULL,
    since timestamp with time zone NOT NULL,
    misses integer NOT NULL,
    CONSTRAINT sheet_miss_count CHECK ((misses > 0))
);


--
-- Name: TABLE sheet_miss; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.sheet_miss IS 'How many wrong codes were asked for from where within the hour that began at since. Holds a mark of the address, not the address.';


--
-- Name: treasury_columns; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.treasury_columns (
    header text NOT NULL,
    columns jsonb NOT NULL,
    account_id uuid NOT NULL,
    journal_id bigint NOT NULL
);


--
-- Name: TABLE treasury_columns; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.treasury_columns IS 'Which column of a header means what, as whoever imported the first such list said it; every later list with the same header is read by it.';


--
-- Name: treasury_explanation; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.treasury_explanation (
    id uuid NOT NULL,
    list_id uuid NOT NULL,
    line_id uuid,
    payment_id bigint,
    payout_number integer,
    cause text NOT NULL,
    note text NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT treasury_explanation_of_one CHECK ((((line_id IS NULL) <> (payment_id IS NULL)) AND ((payment_id IS NULL) = (payout_number IS NULL))))
);


--
-- Name: TABLE treasury_explanation; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.treasury_explanation IS 'Why a line of the treasury, or a payout of a payment recorded here, has no counterpart. The last of each holds. Only grows.';


--
-- Name: treasury_line; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.treasury_line (
    id uuid NOT NULL,
    list_id uuid NOT NULL,
    row_number integer NOT NULL,
    paid_on date NOT NULL,
    amount_fen bigint NOT NULL,
    payee text NOT NULL,
    account text,
    voucher text NOT NULL,
    occurrence integer NOT NULL,
    project_code text,
    unit_name text,
    function_class text,
    economic_class text,
    purpose text,
    journal_id bigint NOT NULL,
    discarded_by bigint,
    CONSTRAINT treasury_line_amount CHECK ((amount_fen <> 0))
);


--
-- Name: TABLE treasury_line; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.treasury_line IS 'What the treasury paid (positive) or took back (negative), line by line. A voucher is of one list, in which it may stand more than once; a list that was discarded, by the journal row told here, lays no claim to it. Payee and account are personal.';


--
-- Name: treasury_list; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.treasury_list (
    id uuid NOT NULL,
    month text NOT NULL,
    account text NOT NULL,
    file_id uuid NOT NULL,
    header text,
    line_count integer NOT NULL,
    importer_person_id uuid NOT NULL,
    importer_account_id uuid NOT NULL,
    CONSTRAINT treasury_list_line_count CHECK ((line_count >= 0)),
    CONSTRAINT treasury_list_month CHECK ((month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'::text))
);


--
-- Name: TABLE treasury_list; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.treasury_list IS 'One payment list of the treasury (国库支付清单) each: its month, its account, the file it came in and the header by which its columns were read.';


--
-- Name: treasury_pair; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.treasury_pair (
    id uuid NOT NULL,
    list_id uuid NOT NULL,
    line_id uuid NOT NULL,
    payment_id bigint NOT NULL,
    payout_number integer NOT NULL,
    certainty text NOT NULL,
    reason text,
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    journal_id bigint NOT NULL,
    ended_by bigint,
    CONSTRAINT treasury_pair_certainty CHECK ((certainty = ANY (ARRAY['voucher'::text, 'payee-and-project'::text, 'payee'::text, 'by-hand'::text])))
);


--
-- Name: TABLE treasury_pair; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.treasury_pair IS 'Which line of the treasury and which payout of a payment recorded here are one and the same, how certain that is, and the journal row that ended it where it was untied.';


--
-- Name: treasury_sheet; Type: TABLE; Schema: budget; Owner: -
--

CREATE TABLE budget.treasury_sheet (
    list_id uuid NOT NULL,
    rows jsonb NOT NULL
);


--
-- Name: TABLE treasury_sheet; Type: COMMENT; Schema: budget; Owner: -
--

COMMENT ON TABLE budget.treasury_sheet IS 'The cells of a treasury list as its file had them, from which its lines are read once its columns are known. Payees are personal.';


--
-- Name: account; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.account (
    id uuid NOT NULL,
    login_name text NOT NULL,
    display_name text NOT NULL,
    person_id uuid NOT NULL
);


--
-- Name: TABLE account; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.account IS 'Staff accounts. Several accounts may belong to one person: separation of duties is checked on person_id.';


--
-- Name: delegation; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.delegation (
    id uuid NOT NULL,
    from_account_id uuid NOT NULL,
    to_account_id uuid NOT NULL,
    roles jsonb,
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    letter_file_ids jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT delegation_period CHECK ((to_on >= from_on)),
    CONSTRAINT delegation_to_another CHECK ((from_account_id <> to_account_id))
);


--
-- Name: TABLE delegation; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.delegation IS 'Who lets whom act in his posts, for which days; roles is null when all of them.';


--
-- Name: COLUMN delegation.letter_file_ids; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON COLUMN people.delegation.letter_file_ids IS 'The files of the letter of authority (委托书), as proof of what was delegated.';


--
-- Name: leave; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.leave (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    leave_kind text NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    CONSTRAINT leave_kind_known CHECK ((leave_kind = ANY (ARRAY['annual'::text, 'sick'::text, 'duty'::text, 'other'::text]))),
    CONSTRAINT leave_period CHECK ((to_on >= from_on))
);


--
-- Name: TABLE leave; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.leave IS 'Who is away on which days, so that someone can act for him in time.';


--
-- Name: organ_member; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.organ_member (
    id uuid NOT NULL,
    organ_id uuid NOT NULL,
    account_id uuid,
    name text NOT NULL,
    post text NOT NULL,
    "position" integer NOT NULL,
    from_on date NOT NULL,
    to_on date,
    seated_by bigint NOT NULL,
    unseated_by bigint,
    CONSTRAINT organ_member_period CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);


--
-- Name: TABLE organ_member; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.organ_member IS 'Who sat in an organ, in which post, from which day to which; position is the order in which members are named.';


--
-- Name: password; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.password (
    account_id uuid NOT NULL,
    sequence integer NOT NULL,
    one_time boolean NOT NULL,
    hash text,
    set_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone
);


--
-- Name: TABLE password; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.password IS 'The passwords an account had, the last one in force: argon2id, or SM3 of a random one-time password. Hashes that no rule needs are emptied.';


--
-- Name: post; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.post (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role_code text NOT NULL,
    unit_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    ended_at timestamp with time zone,
    given_by bigint NOT NULL,
    ended_by bigint,
    CONSTRAINT post_period CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);


--
-- Name: TABLE post; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.post IS 'Which role an account holds in which unit. to_on is the last day; ended_at is the moment it was taken away before that.';


--
-- Name: role; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.role (
    code text NOT NULL,
    name text NOT NULL,
    name_english text NOT NULL,
    grants jsonb NOT NULL,
    outside boolean NOT NULL,
    needs_end_date boolean NOT NULL,
    looks_are_journalled boolean NOT NULL,
    exclusive_group text
);


--
-- Name: TABLE role; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.role IS 'What a post of each role may do and how far it reaches. Roles of one exclusive group are never held by one person.';


--
-- Name: sign_in_attempt; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.sign_in_attempt (
    id bigint NOT NULL,
    name_mark text NOT NULL,
    account_id uuid,
    address text NOT NULL,
    at timestamp with time zone NOT NULL,
    succeeded boolean NOT NULL
);


--
-- Name: TABLE sign_in_attempt; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.sign_in_attempt IS 'Attempts to give a password, kept as failed until proven. name_mark is a short digest: people type passwords where names belong.';


--
-- Name: sign_in_attempt_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.sign_in_attempt ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.sign_in_attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: unit; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.unit (
    id uuid NOT NULL,
    unit_kind text NOT NULL,
    parent_id uuid,
    department_id uuid NOT NULL,
    code text,
    name text NOT NULL,
    name_english text,
    CONSTRAINT unit_has_parent CHECK (((unit_kind = 'county'::text) = (parent_id IS NULL))),
    CONSTRAINT unit_kind_known CHECK ((unit_kind = ANY (ARRAY['county'::text, 'department'::text, 'section'::text, 'town'::text, 'organ'::text])))
);


--
-- Name: TABLE unit; Type: COMMENT; Schema: people; Owner: -
--

COMMENT ON TABLE people.unit IS 'The county, its departments, towns, sections and organs, each below its parent. department_id is the department or town it belongs to.';


--
-- Name: evaluation; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.evaluation (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    project_code text NOT NULL,
    project_name text NOT NULL,
    department_name text NOT NULL,
    basis text NOT NULL,
    year integer NOT NULL,
    goal_id uuid NOT NULL,
    goal jsonb NOT NULL,
    budget jsonb NOT NULL,
    lines jsonb NOT NULL,
    words jsonb NOT NULL,
    as_of jsonb NOT NULL,
    department_score text,
    department_suggestion text,
    department_opinion text,
    finance_opinion text,
    score text,
    grade text,
    finalised_on date,
    published_on date,
    outline text NOT NULL
);


--
-- Name: TABLE evaluation; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.evaluation IS 'Self-evaluation of a project and year: budget lines, actual values with their sources, words, opinions, and the score once final.';


--
-- Name: COLUMN evaluation.outline; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON COLUMN performance.evaluation.outline IS 'Code of the official outline that the report follows, until a rendering keeps the report itself.';


--
-- Name: evidence; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.evidence (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    project_code text NOT NULL,
    year integer NOT NULL,
    indicator_id uuid NOT NULL,
    indicator_name text NOT NULL,
    evidence_kind text NOT NULL,
    content jsonb NOT NULL
);


--
-- Name: TABLE evidence; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.evidence IS 'What no register knows, entered with its proof. Fixed from its signature on.';


--
-- Name: evidence_mark; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.evidence_mark (
    evidence_id uuid NOT NULL,
    mark text NOT NULL,
    journal_id bigint NOT NULL,
    CONSTRAINT evidence_mark_known CHECK ((mark = ANY (ARRAY['signed'::text, 'annulled'::text])))
);


--
-- Name: TABLE evidence_mark; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.evidence_mark IS 'Since which step a piece of evidence counts, and since which it counts no more.';


--
-- Name: goal; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.goal (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    project_code text NOT NULL,
    project_name text NOT NULL,
    year integer NOT NULL,
    declaration jsonb NOT NULL,
    approved jsonb,
    review jsonb,
    adjustment jsonb,
    CONSTRAINT goal_year CHECK (((year >= 2000) AND (year <= 2100)))
);


--
-- Name: TABLE goal; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.goal IS 'Goals of a project for a year: what is declared now, and the text that was approved last.';


--
-- Name: goal_indicator; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.goal_indicator (
    id uuid NOT NULL,
    goal_id uuid NOT NULL,
    project_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    level2 text NOT NULL,
    unit text,
    journal_id bigint NOT NULL
);


--
-- Name: TABLE goal_indicator; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.goal_indicator IS 'The lasting identity of each declared indicator: evidence and figures name it by this id.';


--
-- Name: hand; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.hand (
    record_id uuid NOT NULL,
    journal_id bigint NOT NULL,
    action text NOT NULL,
    post text NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    acting_for_person_id uuid,
    acting_for_name text,
    note text,
    digest text,
    happened_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE hand; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.hand IS 'Who submitted, reviewed, returned, signed: the chain of hands of goals, evidence and evaluations.';


--
-- Name: monitoring; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.monitoring (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    project_code text NOT NULL,
    project_name text NOT NULL,
    year integer NOT NULL,
    through_month integer NOT NULL,
    goal_id uuid NOT NULL,
    budget jsonb NOT NULL,
    lines jsonb NOT NULL,
    expected_fen bigint,
    budget_note text,
    as_of jsonb NOT NULL,
    warning jsonb,
    opinion text,
    disposal text,
    disposal_reason text,
    suspended_on date,
    rectify_advice text,
    rectification text,
    conclusion text,
    CONSTRAINT monitoring_disposal_known CHECK ((disposal = ANY (ARRAY['continue'::text, 'adjust'::text, 'cancel'::text]))),
    CONSTRAINT monitoring_month CHECK (((through_month >= 1) AND (through_month <= 12)))
);


--
-- Name: TABLE monitoring; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.monitoring IS 'Goals and budget of a project while its year runs: what was reached and spent until a month, what is expected, the warning, and what was done about it.';


--
-- Name: overall; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.overall (
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    year integer NOT NULL,
    department_name text NOT NULL,
    lines jsonb NOT NULL,
    conclusion text,
    problems text,
    improvements text,
    score text,
    grade text,
    opinion text,
    published_on date
);


--
-- Name: TABLE overall; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.overall IS 'The department''s judgement of its own year as a whole, scored by indicators that are rows of the year.';


--
-- Name: recheck; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.recheck (
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    evaluation_id uuid NOT NULL,
    project_id uuid NOT NULL,
    project_code text NOT NULL,
    project_name text NOT NULL,
    year integer NOT NULL,
    unit_score text NOT NULL,
    finding text,
    score text,
    opinion text,
    concluded_on date,
    CONSTRAINT recheck_finding_known CHECK ((finding = ANY (ARRAY['confirmed'::text, 'changed'::text])))
);


--
-- Name: TABLE recheck; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.recheck IS 'A final self-evaluation that was drawn to be checked again, and what the office found: its own score stands beside the unit''s.';


--
-- Name: score; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.score (
    evaluation_id uuid NOT NULL,
    project_id uuid NOT NULL,
    year integer NOT NULL,
    score numeric NOT NULL,
    journal_id bigint NOT NULL
);


--
-- Name: TABLE score; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.score IS 'The final score of an evaluation, with the step that made it final.';


--
-- Name: task; Type: TABLE; Schema: performance; Owner: -
--

CREATE TABLE performance.task (
    id uuid NOT NULL,
    year integer NOT NULL,
    department_name text NOT NULL,
    basis text NOT NULL,
    report_by date NOT NULL,
    projects jsonb NOT NULL,
    sent_on date,
    drawings jsonb NOT NULL,
    summary jsonb,
    summary_note text,
    summary_opinion text,
    published_on date,
    CONSTRAINT task_year CHECK (((year >= 2000) AND (year <= 2100)))
);


--
-- Name: TABLE task; Type: COMMENT; Schema: performance; Owner: -
--

COMMENT ON TABLE performance.task IS 'The self-evaluation of a year as the office asks for it: of which projects, by when, what was drawn to be checked, and the summary that came of it.';


--
-- Name: api_token; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.api_token (
    token_digest text NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    permissions text[] NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    first_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_used_on date,
    CONSTRAINT api_token_for_something CHECK ((cardinality(permissions) > 0)),
    CONSTRAINT api_token_period CHECK ((expires_at > made_at))
);


--
-- Name: TABLE api_token; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.api_token IS 'With what other systems call the API for an account, within some of its permissions. The token itself is never kept, only its digest.';


--
-- Name: COLUMN api_token.last_used_on; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON COLUMN platform.api_token.last_used_on IS 'The last day on which it was used, so that one nobody uses any more is found. Null before the first use.';


--
-- Name: claim; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.claim (
    report_id uuid NOT NULL,
    rendering integer NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    code text NOT NULL,
    subject text,
    period_from date NOT NULL,
    period_to date NOT NULL,
    seal_number integer NOT NULL,
    journal_id_max bigint NOT NULL,
    provisional boolean NOT NULL,
    as_of_at timestamp with time zone NOT NULL,
    value text,
    said text NOT NULL,
    unit text,
    record_count integer NOT NULL,
    query_digest text NOT NULL
);


--
-- Name: TABLE claim; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.claim IS 'What a report claimed when it was written: each figure with its question, its answer and the digest of the query. Asked again later, it shows what moved.';


--
-- Name: fact_about_county; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.fact_about_county (
    name text NOT NULL,
    value text NOT NULL
);


--
-- Name: TABLE fact_about_county; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.fact_about_county IS 'The county''s own name, division code, contacts, and whether it is the sample.';


--
-- Name: file; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.file (
    id uuid NOT NULL,
    digest text NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size_bytes bigint NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    kind text,
    record_id uuid,
    purpose text
);


--
-- Name: TABLE file; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.file IS 'Uploaded files by content digest. A file is reached only through the record that owns it; one without an owner is swept.';


--
-- Name: idempotency; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.idempotency (
    actor_id uuid NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    body_digest text NOT NULL,
    answer_id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE idempotency; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.idempotency IS 'Keys of requests already answered, for 24 hours: a repeated request gets the same record back.';


--
-- Name: journal; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.journal (
    id bigint NOT NULL,
    format smallint NOT NULL,
    kind text NOT NULL,
    record_id uuid NOT NULL,
    sequence integer NOT NULL,
    action text NOT NULL,
    from_state text,
    to_state text,
    actor_id uuid,
    acting_for uuid,
    happened_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    previous text NOT NULL,
    digest text NOT NULL,
    body text NOT NULL,
    CONSTRAINT journal_digest_digest CHECK ((length(digest) = 64)),
    CONSTRAINT journal_previous_digest CHECK ((length(previous) = 64)),
    CONSTRAINT journal_sequence_positive CHECK ((sequence > 0))
);


--
-- Name: TABLE journal; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.journal IS 'What was done, by whom, to which record. It only grows. The body is the digested text; the other columns repeat it for reading.';


--
-- Name: journal_id_seq; Type: SEQUENCE; Schema: platform; Owner: -
--

ALTER TABLE platform.journal ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.journal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: number_series; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.number_series (
    series text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL
);


--
-- Name: TABLE number_series; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.number_series IS 'Official numbers without gaps, by series and year; locked last in a transaction.';


--
-- Name: personal_column; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.personal_column (
    kind text NOT NULL,
    table_name text NOT NULL,
    column_name text NOT NULL,
    key_column text NOT NULL,
    erased jsonb
);


--
-- Name: TABLE personal_column; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.personal_column IS 'Where each kind of record keeps personal values, by which column the rows belong to the record, and what stands there once they are erased; null where nothing does. Only migrations write it.';


--
-- Name: record; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.record (
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    number text,
    title text NOT NULL,
    unit_id uuid NOT NULL,
    owner_id uuid,
    assignee_key text,
    waiting_for text,
    due_on date,
    due_key date GENERATED ALWAYS AS (COALESCE(due_on, '9999-12-31'::date)) STORED NOT NULL,
    head_digest text NOT NULL,
    salt text,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT record_version_positive CHECK ((version > 0))
);


--
-- Name: TABLE record; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.record IS 'The spine of every record: state, version, who may see it and who must act next. A module keeps the rest under the same id.';


--
-- Name: rendering; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.rendering (
    report_id uuid NOT NULL,
    rendering integer NOT NULL,
    content text NOT NULL,
    digest text NOT NULL,
    rendered_at timestamp with time zone NOT NULL,
    journal_id bigint NOT NULL
);


--
-- Name: TABLE rendering; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.rendering IS 'A report as it was written when it became final: its whole content as JSON with its SM3 digest, so that it reads the same in later years.';


--
-- Name: rule; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.rule (
    topic text NOT NULL,
    code text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    body text NOT NULL,
    source text NOT NULL,
    confidence text NOT NULL,
    CONSTRAINT rule_confidence CHECK ((confidence = ANY (ARRAY['C'::text, 'C2'::text, 'M'::text, 'U'::text, 'D'::text]))),
    CONSTRAINT rule_period CHECK (((effective_to IS NULL) OR (effective_to >= effective_from)))
);


--
-- Name: TABLE rule; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.rule IS 'Rules that a county or a year can change (weights, thresholds, chains, limits), each with its source document and period; body is JSON.';


--
-- Name: seal; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.seal (
    number integer NOT NULL,
    previous text NOT NULL,
    root text NOT NULL,
    row_count integer NOT NULL,
    journal_ids text NOT NULL,
    journal_id_max bigint NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    key_id text NOT NULL,
    digest text NOT NULL,
    signature text NOT NULL,
    CONSTRAINT seal_not_empty CHECK ((row_count > 0)),
    CONSTRAINT seal_number_positive CHECK ((number > 0))
);


--
-- Name: TABLE seal; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.seal IS 'Signed seals over journal rows, each holding the digest of the one before. journal_id_max is the greatest id in this or any earlier seal.';


--
-- Name: seal_entry; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.seal_entry (
    journal_id bigint NOT NULL,
    seal_number integer NOT NULL,
    late boolean NOT NULL
);


--
-- Name: TABLE seal_entry; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.seal_entry IS 'Which seal holds which row. A late row has an id below one that an earlier seal holds: it was committed after that seal was made.';


--
-- Name: seal_key; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.seal_key (
    id text NOT NULL,
    public_key text NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    previous_key_id text,
    rotation_signature text
);


--
-- Name: TABLE seal_key; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.seal_key IS 'The county''s public SM2 keys. A key holds until the next one begins; the key before signs the one after it.';


--
-- Name: search_token; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.search_token (
    token text NOT NULL,
    record_id uuid NOT NULL
);


--
-- Name: TABLE search_token; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.search_token IS 'The pieces (characters in pairs, words) by which a record is found.';


--
-- Name: session; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.session (
    token_digest text NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    csrf text NOT NULL,
    address text NOT NULL,
    agent text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    locked_at timestamp with time zone,
    ended_at timestamp with time zone,
    language text,
    CONSTRAINT session_language CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);


--
-- Name: TABLE session; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.session IS 'Who is signed in where. The token itself is never kept, only its digest.';


--
-- Name: COLUMN session.language; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON COLUMN platform.session.language IS 'The language its person chose; the next session of the account begins with it. Null before anyone chose.';


--
-- Name: sign_in_link; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.sign_in_link (
    token_digest text NOT NULL,
    account_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);


--
-- Name: TABLE sign_in_link; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.sign_in_link IS 'One-time links that sign a sample account in, on this machine only.';


--
-- Name: stay; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.stay (
    record_id uuid NOT NULL,
    kind text NOT NULL,
    sequence integer NOT NULL,
    state text NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    entered_by bigint NOT NULL,
    left_by bigint
);


--
-- Name: TABLE stay; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.stay IS 'How long each record stayed in each state, in business time, with the journal rows that say so.';


--
-- Name: tally; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.tally (
    kind text NOT NULL,
    state text NOT NULL,
    unit_id uuid NOT NULL,
    count bigint NOT NULL
);


--
-- Name: TABLE tally; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.tally IS 'How many records of a kind are in a state, by unit; true when the differences are added.';


--
-- Name: tally_difference; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.tally_difference (
    id bigint NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    unit_id uuid NOT NULL,
    difference integer NOT NULL
);


--
-- Name: TABLE tally_difference; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.tally_difference IS 'What each action changed in the tally. Appended, so that no two actions wait for one row; a job folds it in.';


--
-- Name: tally_difference_id_seq; Type: SEQUENCE; Schema: platform; Owner: -
--

ALTER TABLE platform.tally_difference ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.tally_difference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: working_calendar_year; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.working_calendar_year (
    year integer NOT NULL,
    source text NOT NULL
);


--
-- Name: TABLE working_calendar_year; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.working_calendar_year IS 'Years whose calendar has been announced, with the notice.';


--
-- Name: COLUMN working_calendar_year.source; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON COLUMN platform.working_calendar_year.source IS 'The notice as JSON: title, number, dates, address, confidence.';


--
-- Name: working_day_exception; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.working_day_exception (
    day date NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_english text DEFAULT ''::text NOT NULL,
    CONSTRAINT working_day_exception_kind CHECK ((kind = ANY (ARRAY['holiday'::text, 'working-weekend'::text])))
);


--
-- Name: TABLE working_day_exception; Type: COMMENT; Schema: platform; Owner: -
--

COMMENT ON TABLE platform.working_day_exception IS 'Days that the State Council''s notices make holidays or working weekends.';


--
-- Name: tongban_migration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tongban_migration (
    number integer NOT NULL,
    name text NOT NULL,
    breaking boolean NOT NULL,
    applied_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);


--
-- Name: TABLE tongban_migration; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.tongban_migration IS 'Which numbered migrations this database has had.';


--
-- Name: audit; Type: TABLE; Schema: report_audit; Owner: -
--

CREATE TABLE report_audit.audit (
    id uuid NOT NULL,
    file_id uuid NOT NULL,
    format text NOT NULL,
    judged_on date NOT NULL,
    auditor_account_id uuid NOT NULL,
    figures integer NOT NULL,
    contradictions integer NOT NULL,
    looks integer NOT NULL,
    follows integer NOT NULL
);


--
-- Name: TABLE audit; Type: COMMENT; Schema: report_audit; Owner: -
--

COMMENT ON TABLE report_audit.audit IS 'A report that somebody had audited: its file, and how many of its figures follow, contradict or deserve a look.';


--
-- Name: result; Type: TABLE; Schema: report_audit; Owner: -
--

CREATE TABLE report_audit.result (
    audit_id uuid NOT NULL,
    document jsonb NOT NULL,
    audit jsonb NOT NULL
);


--
-- Name: TABLE result; Type: COMMENT; Schema: report_audit; Owner: -
--

COMMENT ON TABLE report_audit.result IS 'The text of an audited report as it was read, and every figure and finding in it, by the rules of the day: it opens again the same.';


--
-- Name: allotment_change allotment_change_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.allotment_change
    ADD CONSTRAINT allotment_change_pk PRIMARY KEY (id);


--
-- Name: allotment allotment_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.allotment
    ADD CONSTRAINT allotment_pk PRIMARY KEY (id);


--
-- Name: allotment_proof allotment_proof_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.allotment_proof
    ADD CONSTRAINT allotment_proof_pk PRIMARY KEY (id);


--
-- Name: asset_card asset_card_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.asset_card
    ADD CONSTRAINT asset_card_pk PRIMARY KEY (number);


--
-- Name: basis_use basis_use_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.basis_use
    ADD CONSTRAINT basis_use_pk PRIMARY KEY (id);


--
-- Name: claim_payment claim_payment_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_payment
    ADD CONSTRAINT claim_payment_pk PRIMARY KEY (id);


--
-- Name: claim claim_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim
    ADD CONSTRAINT claim_pk PRIMARY KEY (id);


--
-- Name: claim_sheet claim_sheet_edition; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_sheet
    ADD CONSTRAINT claim_sheet_edition UNIQUE (claim_id, edition);


--
-- Name: claim_sheet claim_sheet_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_sheet
    ADD CONSTRAINT claim_sheet_pk PRIMARY KEY (code);


--
-- Name: claim_sheet claim_sheet_version; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_sheet
    ADD CONSTRAINT claim_sheet_version UNIQUE (claim_id, version);


--
-- Name: claim_signature claim_signature_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_signature
    ADD CONSTRAINT claim_signature_pk PRIMARY KEY (id);


--
-- Name: claim_signature_void claim_signature_void_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_signature_void
    ADD CONSTRAINT claim_signature_void_pk PRIMARY KEY (signature_id);


--
-- Name: claim_version claim_version_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_version
    ADD CONSTRAINT claim_version_pk PRIMARY KEY (claim_id, version);


--
-- Name: class_mapping class_mapping_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.class_mapping
    ADD CONSTRAINT class_mapping_pk PRIMARY KEY (class_code, payer, effective_from);


--
-- Name: contract contract_number_unique; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.contract
    ADD CONSTRAINT contract_number_unique UNIQUE (contract_number);


--
-- Name: contract contract_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.contract
    ADD CONSTRAINT contract_pk PRIMARY KEY (id);


--
-- Name: doubt_answer doubt_answer_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.doubt_answer
    ADD CONSTRAINT doubt_answer_pk PRIMARY KEY (id);


--
-- Name: economic_class economic_class_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.economic_class
    ADD CONSTRAINT economic_class_pk PRIMARY KEY (code, effective_from);


--
-- Name: invoice invoice_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.invoice
    ADD CONSTRAINT invoice_pk PRIMARY KEY (key);


--
-- Name: invoice_use invoice_use_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.invoice_use
    ADD CONSTRAINT invoice_use_pk PRIMARY KEY (id);


--
-- Name: ledger_entry ledger_entry_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.ledger_entry
    ADD CONSTRAINT ledger_entry_pk PRIMARY KEY (id);


--
-- Name: project_change project_change_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.project_change
    ADD CONSTRAINT project_change_pk PRIMARY KEY (id);


--
-- Name: project project_code_unique; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.project
    ADD CONSTRAINT project_code_unique UNIQUE (code);


--
-- Name: project project_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.project
    ADD CONSTRAINT project_pk PRIMARY KEY (id);


--
-- Name: sheet_miss sheet_miss_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.sheet_miss
    ADD CONSTRAINT sheet_miss_pk PRIMARY KEY (address_mark);


--
-- Name: treasury_columns treasury_columns_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_columns
    ADD CONSTRAINT treasury_columns_pk PRIMARY KEY (header);


--
-- Name: treasury_explanation treasury_explanation_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_explanation
    ADD CONSTRAINT treasury_explanation_pk PRIMARY KEY (id);


--
-- Name: treasury_line treasury_line_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_line
    ADD CONSTRAINT treasury_line_pk PRIMARY KEY (id);


--
-- Name: treasury_list treasury_list_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_list
    ADD CONSTRAINT treasury_list_pk PRIMARY KEY (id);


--
-- Name: treasury_pair treasury_pair_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_pair
    ADD CONSTRAINT treasury_pair_pk PRIMARY KEY (id);


--
-- Name: treasury_sheet treasury_sheet_pk; Type: CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_sheet
    ADD CONSTRAINT treasury_sheet_pk PRIMARY KEY (list_id);


--
-- Name: account account_login_unique; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_login_unique UNIQUE (login_name);


--
-- Name: account account_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_pk PRIMARY KEY (id);


--
-- Name: delegation delegation_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.delegation
    ADD CONSTRAINT delegation_pk PRIMARY KEY (id);


--
-- Name: leave leave_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.leave
    ADD CONSTRAINT leave_pk PRIMARY KEY (id);


--
-- Name: organ_member organ_member_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.organ_member
    ADD CONSTRAINT organ_member_pk PRIMARY KEY (id);


--
-- Name: password password_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.password
    ADD CONSTRAINT password_pk PRIMARY KEY (account_id, sequence);


--
-- Name: post post_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post
    ADD CONSTRAINT post_pk PRIMARY KEY (id);


--
-- Name: role role_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.role
    ADD CONSTRAINT role_pk PRIMARY KEY (code);


--
-- Name: sign_in_attempt sign_in_attempt_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_pk PRIMARY KEY (id);


--
-- Name: unit unit_code_unique; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.unit
    ADD CONSTRAINT unit_code_unique UNIQUE (code);


--
-- Name: unit unit_pk; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.unit
    ADD CONSTRAINT unit_pk PRIMARY KEY (id);


--
-- Name: evaluation evaluation_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evaluation
    ADD CONSTRAINT evaluation_pk PRIMARY KEY (id);


--
-- Name: evaluation evaluation_project_year_unique; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evaluation
    ADD CONSTRAINT evaluation_project_year_unique UNIQUE (project_id, year);


--
-- Name: evidence_mark evidence_mark_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evidence_mark
    ADD CONSTRAINT evidence_mark_pk PRIMARY KEY (evidence_id, mark);


--
-- Name: evidence evidence_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evidence
    ADD CONSTRAINT evidence_pk PRIMARY KEY (id);


--
-- Name: goal_indicator goal_indicator_code_unique; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.goal_indicator
    ADD CONSTRAINT goal_indicator_code_unique UNIQUE (goal_id, code);


--
-- Name: goal_indicator goal_indicator_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.goal_indicator
    ADD CONSTRAINT goal_indicator_pk PRIMARY KEY (id);


--
-- Name: goal goal_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.goal
    ADD CONSTRAINT goal_pk PRIMARY KEY (id);


--
-- Name: hand hand_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.hand
    ADD CONSTRAINT hand_pk PRIMARY KEY (record_id, journal_id);


--
-- Name: monitoring monitoring_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.monitoring
    ADD CONSTRAINT monitoring_pk PRIMARY KEY (id);


--
-- Name: monitoring monitoring_project_month_unique; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.monitoring
    ADD CONSTRAINT monitoring_project_month_unique UNIQUE (project_id, year, through_month);


--
-- Name: overall overall_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.overall
    ADD CONSTRAINT overall_pk PRIMARY KEY (id);


--
-- Name: overall overall_task_unique; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.overall
    ADD CONSTRAINT overall_task_unique UNIQUE (task_id);


--
-- Name: recheck recheck_evaluation_unique; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.recheck
    ADD CONSTRAINT recheck_evaluation_unique UNIQUE (evaluation_id);


--
-- Name: recheck recheck_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.recheck
    ADD CONSTRAINT recheck_pk PRIMARY KEY (id);


--
-- Name: score score_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.score
    ADD CONSTRAINT score_pk PRIMARY KEY (evaluation_id, journal_id);


--
-- Name: task task_pk; Type: CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.task
    ADD CONSTRAINT task_pk PRIMARY KEY (id);


--
-- Name: api_token api_token_id_unique; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.api_token
    ADD CONSTRAINT api_token_id_unique UNIQUE (id);


--
-- Name: api_token api_token_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.api_token
    ADD CONSTRAINT api_token_pk PRIMARY KEY (token_digest);


--
-- Name: claim claim_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.claim
    ADD CONSTRAINT claim_pk PRIMARY KEY (report_id, rendering, "position");


--
-- Name: fact_about_county fact_about_county_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.fact_about_county
    ADD CONSTRAINT fact_about_county_pk PRIMARY KEY (name);


--
-- Name: file file_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.file
    ADD CONSTRAINT file_pk PRIMARY KEY (id);


--
-- Name: idempotency idempotency_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.idempotency
    ADD CONSTRAINT idempotency_pk PRIMARY KEY (actor_id, route, key);


--
-- Name: journal journal_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.journal
    ADD CONSTRAINT journal_pk PRIMARY KEY (id);


--
-- Name: journal journal_sequence_unique; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.journal
    ADD CONSTRAINT journal_sequence_unique UNIQUE (kind, record_id, sequence);


--
-- Name: number_series number_series_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.number_series
    ADD CONSTRAINT number_series_pk PRIMARY KEY (series, year);


--
-- Name: personal_column personal_column_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.personal_column
    ADD CONSTRAINT personal_column_pk PRIMARY KEY (kind, table_name, column_name);


--
-- Name: record record_number_unique; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.record
    ADD CONSTRAINT record_number_unique UNIQUE (kind, number);


--
-- Name: record record_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.record
    ADD CONSTRAINT record_pk PRIMARY KEY (id);


--
-- Name: rendering rendering_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.rendering
    ADD CONSTRAINT rendering_pk PRIMARY KEY (report_id, rendering);


--
-- Name: rule rule_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.rule
    ADD CONSTRAINT rule_pk PRIMARY KEY (topic, code, effective_from);


--
-- Name: seal_entry seal_entry_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal_entry
    ADD CONSTRAINT seal_entry_pk PRIMARY KEY (journal_id);


--
-- Name: seal_key seal_key_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal_key
    ADD CONSTRAINT seal_key_pk PRIMARY KEY (id);


--
-- Name: seal_key seal_key_previous_unique; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal_key
    ADD CONSTRAINT seal_key_previous_unique UNIQUE NULLS NOT DISTINCT (previous_key_id);


--
-- Name: seal_key seal_key_valid_from_unique; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal_key
    ADD CONSTRAINT seal_key_valid_from_unique UNIQUE (valid_from);


--
-- Name: seal seal_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal
    ADD CONSTRAINT seal_pk PRIMARY KEY (number);


--
-- Name: seal seal_sealed_at_unique; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal
    ADD CONSTRAINT seal_sealed_at_unique UNIQUE (sealed_at);


--
-- Name: search_token search_token_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.search_token
    ADD CONSTRAINT search_token_pk PRIMARY KEY (token, record_id);


--
-- Name: session session_id_unique; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.session
    ADD CONSTRAINT session_id_unique UNIQUE (id);


--
-- Name: session session_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.session
    ADD CONSTRAINT session_pk PRIMARY KEY (token_digest);


--
-- Name: sign_in_link sign_in_link_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.sign_in_link
    ADD CONSTRAINT sign_in_link_pk PRIMARY KEY (token_digest);


--
-- Name: stay stay_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.stay
    ADD CONSTRAINT stay_pk PRIMARY KEY (record_id, sequence);


--
-- Name: tally_difference tally_difference_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.tally_difference
    ADD CONSTRAINT tally_difference_pk PRIMARY KEY (id);


--
-- Name: tally tally_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.tally
    ADD CONSTRAINT tally_pk PRIMARY KEY (kind, state, unit_id);


--
-- Name: working_calendar_year working_calendar_year_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.working_calendar_year
    ADD CONSTRAINT working_calendar_year_pk PRIMARY KEY (year);


--
-- Name: working_day_exception working_day_exception_pk; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.working_day_exception
    ADD CONSTRAINT working_day_exception_pk PRIMARY KEY (day);


--
-- Name: tongban_migration tongban_migration_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tongban_migration
    ADD CONSTRAINT tongban_migration_pk PRIMARY KEY (number);


--
-- Name: audit audit_pk; Type: CONSTRAINT; Schema: report_audit; Owner: -
--

ALTER TABLE ONLY report_audit.audit
    ADD CONSTRAINT audit_pk PRIMARY KEY (id);


--
-- Name: result result_pk; Type: CONSTRAINT; Schema: report_audit; Owner: -
--

ALTER TABLE ONLY report_audit.result
    ADD CONSTRAINT result_pk PRIMARY KEY (audit_id);


--
-- Name: allotment_change_allotment; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX allotment_change_allotment ON budget.allotment_change USING btree (allotment_id);


--
-- Name: allotment_project; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX allotment_project ON budget.allotment USING btree (project_id);


--
-- Name: allotment_proof_allotment; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX allotment_proof_allotment ON budget.allotment_proof USING btree (allotment_id, town_id);


--
-- Name: asset_card_contract; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX asset_card_contract ON budget.asset_card USING btree (contract_id);


--
-- Name: basis_use_by_basis; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX basis_use_by_basis ON budget.basis_use USING btree (basis_id, part);


--
-- Name: basis_use_by_claim; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX basis_use_by_claim ON budget.basis_use USING btree (claim_id);


--
-- Name: claim_by_basis; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX claim_by_basis ON budget.claim USING btree (basis_id) WHERE (basis_id IS NOT NULL);


--
-- Name: claim_payment_claim; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX claim_payment_claim ON budget.claim_payment USING btree (claim_id, id);


--
-- Name: claim_payment_project; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX claim_payment_project ON budget.claim_payment USING btree (project_id, claim_id, id) INCLUDE (kind, happened_on, amount_fen, steps_required, steps_signed, journal_id);


--
-- Name: claim_project; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX claim_project ON budget.claim USING btree (project_id);


--
-- Name: claim_signature_claim; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX claim_signature_claim ON budget.claim_signature USING btree (claim_id, place);


--
-- Name: contract_project; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX contract_project ON budget.contract USING btree (project_id);


--
-- Name: contract_supplier; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX contract_supplier ON budget.contract USING btree (((supplier ->> 'creditCode'::text)));


--
-- Name: doubt_answer_subject; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX doubt_answer_subject ON budget.doubt_answer USING btree (rule, subject);


--
-- Name: invoice_use_claim; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX invoice_use_claim ON budget.invoice_use USING btree (claim_id, invoice_key) INCLUDE (amount_fen, face_fen, issued_on, journal_id);


--
-- Name: invoice_use_invoice; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX invoice_use_invoice ON budget.invoice_use USING btree (invoice_key) INCLUDE (amount_fen, face_fen, journal_id);


--
-- Name: ledger_entry_claim; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX ledger_entry_claim ON budget.ledger_entry USING btree (claim_id) WHERE (claim_id IS NOT NULL);


--
-- Name: ledger_entry_kind; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX ledger_entry_kind ON budget.ledger_entry USING btree (kind, happened_on);


--
-- Name: ledger_entry_project; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX ledger_entry_project ON budget.ledger_entry USING btree (project_id, kind);


--
-- Name: project_change_project; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX project_change_project ON budget.project_change USING btree (project_id, id);


--
-- Name: project_year; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX project_year ON budget.project USING btree (year);


--
-- Name: treasury_explanation_list; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX treasury_explanation_list ON budget.treasury_explanation USING btree (list_id);


--
-- Name: treasury_line_day; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX treasury_line_day ON budget.treasury_line USING btree (paid_on);


--
-- Name: treasury_line_list; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX treasury_line_list ON budget.treasury_line USING btree (list_id, row_number);


--
-- Name: treasury_line_voucher; Type: INDEX; Schema: budget; Owner: -
--

CREATE UNIQUE INDEX treasury_line_voucher ON budget.treasury_line USING btree (voucher, occurrence) WHERE (discarded_by IS NULL);


--
-- Name: treasury_pair_all_of_payment; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX treasury_pair_all_of_payment ON budget.treasury_pair USING btree (payment_id);


--
-- Name: treasury_pair_line; Type: INDEX; Schema: budget; Owner: -
--

CREATE UNIQUE INDEX treasury_pair_line ON budget.treasury_pair USING btree (line_id) WHERE (ended_by IS NULL);


--
-- Name: treasury_pair_list; Type: INDEX; Schema: budget; Owner: -
--

CREATE INDEX treasury_pair_list ON budget.treasury_pair USING btree (list_id);


--
-- Name: treasury_pair_payout; Type: INDEX; Schema: budget; Owner: -
--

CREATE UNIQUE INDEX treasury_pair_payout ON budget.treasury_pair USING btree (payment_id, payout_number) WHERE (ended_by IS NULL);


--
-- Name: account_person; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX account_person ON people.account USING btree (person_id);


--
-- Name: delegation_from; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX delegation_from ON people.delegation USING btree (from_account_id, to_on);


--
-- Name: delegation_to; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX delegation_to ON people.delegation USING btree (to_account_id, to_on);


--
-- Name: leave_account; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX leave_account ON people.leave USING btree (account_id, from_on);


--
-- Name: organ_member_organ; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX organ_member_organ ON people.organ_member USING btree (organ_id, "position");


--
-- Name: post_account; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX post_account ON people.post USING btree (account_id);


--
-- Name: post_role; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX post_role ON people.post USING btree (role_code, unit_id);


--
-- Name: sign_in_attempt_address; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX sign_in_attempt_address ON people.sign_in_attempt USING btree (address, id DESC) WHERE (NOT succeeded);


--
-- Name: sign_in_attempt_name; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX sign_in_attempt_name ON people.sign_in_attempt USING btree (name_mark, id DESC);


--
-- Name: sign_in_attempt_used; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX sign_in_attempt_used ON people.sign_in_attempt USING btree (account_id, at DESC) WHERE succeeded;


--
-- Name: unit_one_county; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX unit_one_county ON people.unit USING btree (unit_kind) WHERE (unit_kind = 'county'::text);


--
-- Name: unit_parent; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX unit_parent ON people.unit USING btree (parent_id);


--
-- Name: evaluation_year; Type: INDEX; Schema: performance; Owner: -
--

CREATE INDEX evaluation_year ON performance.evaluation USING btree (year, project_code);


--
-- Name: evidence_indicator; Type: INDEX; Schema: performance; Owner: -
--

CREATE INDEX evidence_indicator ON performance.evidence USING btree (indicator_id, year);


--
-- Name: evidence_project; Type: INDEX; Schema: performance; Owner: -
--

CREATE INDEX evidence_project ON performance.evidence USING btree (project_id, year);


--
-- Name: goal_project; Type: INDEX; Schema: performance; Owner: -
--

CREATE INDEX goal_project ON performance.goal USING btree (project_id, year);


--
-- Name: monitoring_year; Type: INDEX; Schema: performance; Owner: -
--

CREATE INDEX monitoring_year ON performance.monitoring USING btree (year, through_month);


--
-- Name: recheck_task; Type: INDEX; Schema: performance; Owner: -
--

CREATE INDEX recheck_task ON performance.recheck USING btree (task_id);


--
-- Name: score_project; Type: INDEX; Schema: performance; Owner: -
--

CREATE INDEX score_project ON performance.score USING btree (project_id, year);


--
-- Name: task_year; Type: INDEX; Schema: performance; Owner: -
--

CREATE INDEX task_year ON performance.task USING btree (year);


--
-- Name: api_token_account; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX api_token_account ON platform.api_token USING btree (account_id, made_at DESC);


--
-- Name: file_digest; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX file_digest ON platform.file USING btree (digest);


--
-- Name: file_record; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX file_record ON platform.file USING btree (record_id);


--
-- Name: file_unowned; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX file_unowned ON platform.file USING btree (uploaded_at) WHERE (record_id IS NULL);


--
-- Name: journal_happened; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX journal_happened ON platform.journal USING btree (kind, happened_at);


--
-- Name: record_changed; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX record_changed ON platform.record USING btree (kind, changed_at DESC, id);


--
-- Name: record_owner; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX record_owner ON platform.record USING btree (owner_id, kind, changed_at DESC) WHERE (owner_id IS NOT NULL);


--
-- Name: record_unit; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX record_unit ON platform.record USING btree (kind, unit_id, changed_at DESC, id);


--
-- Name: record_work; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX record_work ON platform.record USING btree (assignee_key, due_key, id) INCLUDE (kind) WHERE (assignee_key IS NOT NULL);


--
-- Name: seal_entry_late; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX seal_entry_late ON platform.seal_entry USING btree (seal_number, journal_id) WHERE late;


--
-- Name: seal_entry_of_seal; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX seal_entry_of_seal ON platform.seal_entry USING btree (seal_number, journal_id);


--
-- Name: search_token_record; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX search_token_record ON platform.search_token USING btree (record_id);


--
-- Name: session_account; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX session_account ON platform.session USING btree (account_id, ended_at);


--
-- Name: stay_kind; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX stay_kind ON platform.stay USING btree (kind, state, since);


--
-- Name: allotment_change allotment_change_allotment_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.allotment_change
    ADD CONSTRAINT allotment_change_allotment_fk FOREIGN KEY (allotment_id) REFERENCES budget.allotment(id);


--
-- Name: allotment allotment_project_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.allotment
    ADD CONSTRAINT allotment_project_fk FOREIGN KEY (project_id) REFERENCES budget.project(id);


--
-- Name: allotment_proof allotment_proof_allotment_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.allotment_proof
    ADD CONSTRAINT allotment_proof_allotment_fk FOREIGN KEY (allotment_id) REFERENCES budget.allotment(id);


--
-- Name: allotment allotment_record_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.allotment
    ADD CONSTRAINT allotment_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: asset_card asset_card_contract_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.asset_card
    ADD CONSTRAINT asset_card_contract_fk FOREIGN KEY (contract_id) REFERENCES budget.contract(id);


--
-- Name: basis_use basis_use_basis_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.basis_use
    ADD CONSTRAINT basis_use_basis_fk FOREIGN KEY (basis_id) REFERENCES platform.record(id);


--
-- Name: basis_use basis_use_claim_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.basis_use
    ADD CONSTRAINT basis_use_claim_fk FOREIGN KEY (claim_id) REFERENCES budget.claim(id);


--
-- Name: claim_payment claim_payment_claim_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_payment
    ADD CONSTRAINT claim_payment_claim_fk FOREIGN KEY (claim_id) REFERENCES budget.claim(id);


--
-- Name: claim_payment claim_payment_project_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_payment
    ADD CONSTRAINT claim_payment_project_fk FOREIGN KEY (project_id) REFERENCES budget.project(id);


--
-- Name: claim claim_project_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim
    ADD CONSTRAINT claim_project_fk FOREIGN KEY (project_id) REFERENCES budget.project(id);


--
-- Name: claim claim_record_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim
    ADD CONSTRAINT claim_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: claim_sheet claim_sheet_claim_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_sheet
    ADD CONSTRAINT claim_sheet_claim_fk FOREIGN KEY (claim_id) REFERENCES budget.claim(id);


--
-- Name: claim_signature claim_signature_claim_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_signature
    ADD CONSTRAINT claim_signature_claim_fk FOREIGN KEY (claim_id) REFERENCES budget.claim(id);


--
-- Name: claim_signature_void claim_signature_void_signature_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_signature_void
    ADD CONSTRAINT claim_signature_void_signature_fk FOREIGN KEY (signature_id) REFERENCES budget.claim_signature(id);


--
-- Name: claim_version claim_version_claim_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.claim_version
    ADD CONSTRAINT claim_version_claim_fk FOREIGN KEY (claim_id) REFERENCES budget.claim(id);


--
-- Name: contract contract_project_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.contract
    ADD CONSTRAINT contract_project_fk FOREIGN KEY (project_id) REFERENCES budget.project(id);


--
-- Name: contract contract_record_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.contract
    ADD CONSTRAINT contract_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: doubt_answer doubt_answer_project_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.doubt_answer
    ADD CONSTRAINT doubt_answer_project_fk FOREIGN KEY (project_id) REFERENCES budget.project(id);


--
-- Name: doubt_answer doubt_answer_record_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.doubt_answer
    ADD CONSTRAINT doubt_answer_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: invoice_use invoice_use_claim_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.invoice_use
    ADD CONSTRAINT invoice_use_claim_fk FOREIGN KEY (claim_id) REFERENCES budget.claim(id);


--
-- Name: invoice_use invoice_use_invoice_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.invoice_use
    ADD CONSTRAINT invoice_use_invoice_fk FOREIGN KEY (invoice_key) REFERENCES budget.invoice(key);


--
-- Name: ledger_entry ledger_entry_claim_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.ledger_entry
    ADD CONSTRAINT ledger_entry_claim_fk FOREIGN KEY (claim_id) REFERENCES budget.claim(id);


--
-- Name: ledger_entry ledger_entry_project_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.ledger_entry
    ADD CONSTRAINT ledger_entry_project_fk FOREIGN KEY (project_id) REFERENCES budget.project(id);


--
-- Name: project_change project_change_project_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.project_change
    ADD CONSTRAINT project_change_project_fk FOREIGN KEY (project_id) REFERENCES budget.project(id);


--
-- Name: project project_record_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.project
    ADD CONSTRAINT project_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: treasury_explanation treasury_explanation_line_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_explanation
    ADD CONSTRAINT treasury_explanation_line_fk FOREIGN KEY (line_id) REFERENCES budget.treasury_line(id);


--
-- Name: treasury_explanation treasury_explanation_list_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_explanation
    ADD CONSTRAINT treasury_explanation_list_fk FOREIGN KEY (list_id) REFERENCES budget.treasury_list(id);


--
-- Name: treasury_explanation treasury_explanation_payment_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_explanation
    ADD CONSTRAINT treasury_explanation_payment_fk FOREIGN KEY (payment_id) REFERENCES budget.claim_payment(id);


--
-- Name: treasury_line treasury_line_list_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_line
    ADD CONSTRAINT treasury_line_list_fk FOREIGN KEY (list_id) REFERENCES budget.treasury_list(id);


--
-- Name: treasury_list treasury_list_record_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_list
    ADD CONSTRAINT treasury_list_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: treasury_pair treasury_pair_line_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_pair
    ADD CONSTRAINT treasury_pair_line_fk FOREIGN KEY (line_id) REFERENCES budget.treasury_line(id);


--
-- Name: treasury_pair treasury_pair_list_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_pair
    ADD CONSTRAINT treasury_pair_list_fk FOREIGN KEY (list_id) REFERENCES budget.treasury_list(id);


--
-- Name: treasury_pair treasury_pair_payment_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_pair
    ADD CONSTRAINT treasury_pair_payment_fk FOREIGN KEY (payment_id) REFERENCES budget.claim_payment(id);


--
-- Name: treasury_sheet treasury_sheet_list_fk; Type: FK CONSTRAINT; Schema: budget; Owner: -
--

ALTER TABLE ONLY budget.treasury_sheet
    ADD CONSTRAINT treasury_sheet_list_fk FOREIGN KEY (list_id) REFERENCES budget.treasury_list(id);


--
-- Name: account account_record_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: delegation delegation_from_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.delegation
    ADD CONSTRAINT delegation_from_fk FOREIGN KEY (from_account_id) REFERENCES people.account(id);


--
-- Name: delegation delegation_record_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.delegation
    ADD CONSTRAINT delegation_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: delegation delegation_to_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.delegation
    ADD CONSTRAINT delegation_to_fk FOREIGN KEY (to_account_id) REFERENCES people.account(id);


--
-- Name: leave leave_account_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.leave
    ADD CONSTRAINT leave_account_fk FOREIGN KEY (account_id) REFERENCES people.account(id);


--
-- Name: leave leave_record_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.leave
    ADD CONSTRAINT leave_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: organ_member organ_member_account_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.organ_member
    ADD CONSTRAINT organ_member_account_fk FOREIGN KEY (account_id) REFERENCES people.account(id);


--
-- Name: organ_member organ_member_organ_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.organ_member
    ADD CONSTRAINT organ_member_organ_fk FOREIGN KEY (organ_id) REFERENCES people.unit(id);


--
-- Name: password password_account_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.password
    ADD CONSTRAINT password_account_fk FOREIGN KEY (account_id) REFERENCES people.account(id);


--
-- Name: post post_account_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post
    ADD CONSTRAINT post_account_fk FOREIGN KEY (account_id) REFERENCES people.account(id);


--
-- Name: post post_role_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post
    ADD CONSTRAINT post_role_fk FOREIGN KEY (role_code) REFERENCES people.role(code);


--
-- Name: post post_unit_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post
    ADD CONSTRAINT post_unit_fk FOREIGN KEY (unit_id) REFERENCES people.unit(id);


--
-- Name: sign_in_attempt sign_in_attempt_account_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_account_fk FOREIGN KEY (account_id) REFERENCES people.account(id);


--
-- Name: unit unit_department_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.unit
    ADD CONSTRAINT unit_department_fk FOREIGN KEY (department_id) REFERENCES people.unit(id);


--
-- Name: unit unit_parent_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.unit
    ADD CONSTRAINT unit_parent_fk FOREIGN KEY (parent_id) REFERENCES people.unit(id);


--
-- Name: unit unit_record_fk; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.unit
    ADD CONSTRAINT unit_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: evaluation evaluation_goal_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evaluation
    ADD CONSTRAINT evaluation_goal_fk FOREIGN KEY (goal_id) REFERENCES performance.goal(id);


--
-- Name: evaluation evaluation_record_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evaluation
    ADD CONSTRAINT evaluation_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: evidence evidence_indicator_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evidence
    ADD CONSTRAINT evidence_indicator_fk FOREIGN KEY (indicator_id) REFERENCES performance.goal_indicator(id);


--
-- Name: evidence_mark evidence_mark_evidence_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evidence_mark
    ADD CONSTRAINT evidence_mark_evidence_fk FOREIGN KEY (evidence_id) REFERENCES performance.evidence(id);


--
-- Name: evidence evidence_record_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.evidence
    ADD CONSTRAINT evidence_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: goal_indicator goal_indicator_goal_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.goal_indicator
    ADD CONSTRAINT goal_indicator_goal_fk FOREIGN KEY (goal_id) REFERENCES performance.goal(id);


--
-- Name: goal goal_record_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.goal
    ADD CONSTRAINT goal_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: hand hand_record_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.hand
    ADD CONSTRAINT hand_record_fk FOREIGN KEY (record_id) REFERENCES platform.record(id);


--
-- Name: monitoring monitoring_goal_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.monitoring
    ADD CONSTRAINT monitoring_goal_fk FOREIGN KEY (goal_id) REFERENCES performance.goal(id);


--
-- Name: monitoring monitoring_record_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.monitoring
    ADD CONSTRAINT monitoring_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: overall overall_record_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.overall
    ADD CONSTRAINT overall_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: overall overall_task_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.overall
    ADD CONSTRAINT overall_task_fk FOREIGN KEY (task_id) REFERENCES performance.task(id);


--
-- Name: recheck recheck_evaluation_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.recheck
    ADD CONSTRAINT recheck_evaluation_fk FOREIGN KEY (evaluation_id) REFERENCES performance.evaluation(id);


--
-- Name: recheck recheck_record_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.recheck
    ADD CONSTRAINT recheck_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: recheck recheck_task_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.recheck
    ADD CONSTRAINT recheck_task_fk FOREIGN KEY (task_id) REFERENCES performance.task(id);


--
-- Name: score score_evaluation_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.score
    ADD CONSTRAINT score_evaluation_fk FOREIGN KEY (evaluation_id) REFERENCES performance.evaluation(id);


--
-- Name: task task_record_fk; Type: FK CONSTRAINT; Schema: performance; Owner: -
--

ALTER TABLE ONLY performance.task
    ADD CONSTRAINT task_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: claim claim_rendering_fk; Type: FK CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.claim
    ADD CONSTRAINT claim_rendering_fk FOREIGN KEY (report_id, rendering) REFERENCES platform.rendering(report_id, rendering);


--
-- Name: file file_record_fk; Type: FK CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.file
    ADD CONSTRAINT file_record_fk FOREIGN KEY (record_id) REFERENCES platform.record(id);


--
-- Name: rendering rendering_record_fk; Type: FK CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.rendering
    ADD CONSTRAINT rendering_record_fk FOREIGN KEY (report_id) REFERENCES platform.record(id);


--
-- Name: seal_entry seal_entry_journal_fk; Type: FK CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal_entry
    ADD CONSTRAINT seal_entry_journal_fk FOREIGN KEY (journal_id) REFERENCES platform.journal(id);


--
-- Name: seal_entry seal_entry_seal_fk; Type: FK CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal_entry
    ADD CONSTRAINT seal_entry_seal_fk FOREIGN KEY (seal_number) REFERENCES platform.seal(number);


--
-- Name: seal seal_key_fk; Type: FK CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal
    ADD CONSTRAINT seal_key_fk FOREIGN KEY (key_id) REFERENCES platform.seal_key(id);


--
-- Name: seal_key seal_key_previous_fk; Type: FK CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.seal_key
    ADD CONSTRAINT seal_key_previous_fk FOREIGN KEY (previous_key_id) REFERENCES platform.seal_key(id);


--
-- Name: stay stay_record_fk; Type: FK CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.stay
    ADD CONSTRAINT stay_record_fk FOREIGN KEY (record_id) REFERENCES platform.record(id);


--
-- Name: audit audit_file_fk; Type: FK CONSTRAINT; Schema: report_audit; Owner: -
--

ALTER TABLE ONLY report_audit.audit
    ADD CONSTRAINT audit_file_fk FOREIGN KEY (file_id) REFERENCES platform.file(id);


--
-- Name: audit audit_record_fk; Type: FK CONSTRAINT; Schema: report_audit; Owner: -
--

ALTER TABLE ONLY report_audit.audit
    ADD CONSTRAINT audit_record_fk FOREIGN KEY (id) REFERENCES platform.record(id);


--
-- Name: result result_audit_fk; Type: FK CONSTRAINT; Schema: report_audit; Owner: -
--

ALTER TABLE ONLY report_audit.result
    ADD CONSTRAINT result_audit_fk FOREIGN KEY (audit_id) REFERENCES report_audit.audit(id);


--
-- Name: SCHEMA budget; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA budget TO tongban_app;


--
-- Name: SCHEMA people; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA people TO tongban_app;


--
-- Name: SCHEMA performance; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA performance TO tongban_app;


--
-- Name: SCHEMA platform; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA platform TO tongban_app;


--
-- Name: SCHEMA report_audit; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA report_audit TO tongban_app;


--
-- Name: FUNCTION "analyse"(tables text[]); Type: ACL; Schema: platform; Owner: -
--

REVOKE ALL ON FUNCTION platform."analyse"(tables text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION platform."analyse"(tables text[]) TO tongban_app;


--
-- Name: FUNCTION erase_personal(erased_record uuid, told jsonb); Type: ACL; Schema: platform; Owner: -
--

REVOKE ALL ON FUNCTION platform.erase_personal(erased_record uuid, told jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION platform.erase_personal(erased_record uuid, told jsonb) TO tongban_app;


--
-- Name: FUNCTION fold_tally(); Type: ACL; Schema: platform; Owner: -
--

REVOKE ALL ON FUNCTION platform.fold_tally() FROM PUBLIC;
GRANT ALL ON FUNCTION platform.fold_tally() TO tongban_app;


--
-- Name: FUNCTION forget_keys(before timestamp with time zone); Type: ACL; Schema: platform; Owner: -
--

REVOKE ALL ON FUNCTION platform.forget_keys(before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION platform.forget_keys(before timestamp with time zone) TO tongban_app;


--
-- Name: FUNCTION set_search_tokens(found uuid, tokens text[]); Type: ACL; Schema: platform; Owner: -
--

REVOKE ALL ON FUNCTION platform.set_search_tokens(found uuid, tokens text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION platform.set_search_tokens(found uuid, tokens text[]) TO tongban_app;


--
-- Name: FUNCTION sweep_files(before timestamp with time zone); Type: ACL; Schema: platform; Owner: -
--

REVOKE ALL ON FUNCTION platform.sweep_files(before timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION platform.sweep_files(before timestamp with time zone) TO tongban_app;


--
-- Name: TABLE allotment; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.allotment TO tongban_app;


--
-- Name: TABLE allotment_change; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.allotment_change TO tongban_app;


--
-- Name: TABLE allotment_proof; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.allotment_proof TO tongban_app;


--
-- Name: TABLE asset_card; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.asset_card TO tongban_app;


--
-- Name: TABLE basis_use; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.basis_use TO tongban_app;


--
-- Name: TABLE claim; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.claim TO tongban_app;


--
-- Name: TABLE claim_payment; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.claim_payment TO tongban_app;


--
-- Name: TABLE claim_sheet; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.claim_sheet TO tongban_app;


--
-- Name: TABLE claim_signature; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.claim_signature TO tongban_app;


--
-- Name: TABLE claim_signature_void; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.claim_signature_void TO tongban_app;


--
-- Name: TABLE claim_version; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.claim_version TO tongban_app;


--
-- Name: TABLE class_mapping; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.class_mapping TO tongban_app;


--
-- Name: TABLE contract; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.contract TO tongban_app;


--
-- Name: TABLE doubt_answer; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.doubt_answer TO tongban_app;


--
-- Name: TABLE economic_class; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.economic_class TO tongban_app;


--
-- Name: TABLE invoice; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.invoice TO tongban_app;


--
-- Name: TABLE invoice_use; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.invoice_use TO tongban_app;


--
-- Name: TABLE ledger_entry; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.ledger_entry TO tongban_app;


--
-- Name: TABLE project; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.project TO tongban_app;


--
-- Name: TABLE project_change; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.project_change TO tongban_app;


--
-- Name: TABLE sheet_miss; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.sheet_miss TO tongban_app;


--
-- Name: TABLE treasury_columns; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.treasury_columns TO tongban_app;


--
-- Name: TABLE treasury_explanation; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.treasury_explanation TO tongban_app;


--
-- Name: TABLE treasury_line; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.treasury_line TO tongban_app;


--
-- Name: COLUMN treasury_line.discarded_by; Type: ACL; Schema: budget; Owner: -
--

GRANT UPDATE(discarded_by) ON TABLE budget.treasury_line TO tongban_app;


--
-- Name: TABLE treasury_list; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE budget.treasury_list TO tongban_app;


--
-- Name: TABLE treasury_pair; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.treasury_pair TO tongban_app;


--
-- Name: COLUMN treasury_pair.ended_by; Type: ACL; Schema: budget; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE budget.treasury_pair TO tongban_app;


--
-- Name: TABLE treasury_sheet; Type: ACL; Schema: budget; Owner: -
--

GRANT SELECT,INSERT ON TABLE budget.treasury_sheet TO tongban_app;


--
-- Name: TABLE account; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.account TO tongban_app;


--
-- Name: TABLE delegation; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.delegation TO tongban_app;


--
-- Name: TABLE leave; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.leave TO tongban_app;


--
-- Name: TABLE organ_member; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.organ_member TO tongban_app;


--
-- Name: TABLE password; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.password TO tongban_app;


--
-- Name: TABLE post; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.post TO tongban_app;


--
-- Name: TABLE role; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.role TO tongban_app;


--
-- Name: TABLE sign_in_attempt; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.sign_in_attempt TO tongban_app;


--
-- Name: TABLE unit; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.unit TO tongban_app;


--
-- Name: TABLE evaluation; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE performance.evaluation TO tongban_app;


--
-- Name: TABLE evidence; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE performance.evidence TO tongban_app;


--
-- Name: TABLE evidence_mark; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT ON TABLE performance.evidence_mark TO tongban_app;


--
-- Name: TABLE goal; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE performance.goal TO tongban_app;


--
-- Name: TABLE goal_indicator; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT ON TABLE performance.goal_indicator TO tongban_app;


--
-- Name: TABLE hand; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT ON TABLE performance.hand TO tongban_app;


--
-- Name: TABLE monitoring; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE performance.monitoring TO tongban_app;


--
-- Name: TABLE overall; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE performance.overall TO tongban_app;


--
-- Name: TABLE recheck; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE performance.recheck TO tongban_app;


--
-- Name: TABLE score; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT ON TABLE performance.score TO tongban_app;


--
-- Name: TABLE task; Type: ACL; Schema: performance; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE performance.task TO tongban_app;


--
-- Name: TABLE api_token; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.api_token TO tongban_app;


--
-- Name: TABLE claim; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.claim TO tongban_app;


--
-- Name: TABLE fact_about_county; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.fact_about_county TO tongban_app;


--
-- Name: TABLE file; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.file TO tongban_app;


--
-- Name: TABLE idempotency; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.idempotency TO tongban_app;


--
-- Name: TABLE journal; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.journal TO tongban_app;


--
-- Name: SEQUENCE journal_id_seq; Type: ACL; Schema: platform; Owner: -
--

GRANT USAGE ON SEQUENCE platform.journal_id_seq TO tongban_app;


--
-- Name: TABLE number_series; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.number_series TO tongban_app;


--
-- Name: TABLE personal_column; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT ON TABLE platform.personal_column TO tongban_app;


--
-- Name: TABLE record; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.record TO tongban_app;


--
-- Name: TABLE rendering; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.rendering TO tongban_app;


--
-- Name: TABLE rule; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.rule TO tongban_app;


--
-- Name: TABLE seal; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.seal TO tongban_app;


--
-- Name: TABLE seal_entry; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.seal_entry TO tongban_app;


--
-- Name: TABLE seal_key; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.seal_key TO tongban_app;


--
-- Name: TABLE search_token; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.search_token TO tongban_app;


--
-- Name: TABLE session; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.session TO tongban_app;


--
-- Name: TABLE sign_in_link; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.sign_in_link TO tongban_app;


--
-- Name: TABLE stay; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.stay TO tongban_app;


--
-- Name: TABLE tally; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT ON TABLE platform.tally TO tongban_app;


--
-- Name: TABLE tally_difference; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT ON TABLE platform.tally_difference TO tongban_app;


--
-- Name: TABLE working_calendar_year; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.working_calendar_year TO tongban_app;


--
-- Name: TABLE working_day_exception; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE platform.working_day_exception TO tongban_app;


--
-- Name: TABLE tongban_migration; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.tongban_migration TO tongban_app;


--
-- Name: TABLE audit; Type: ACL; Schema: report_audit; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE report_audit.audit TO tongban_app;


--
-- Name: TABLE result; Type: ACL; Schema: report_audit; Owner: -
--

GRANT SELECT,INSERT ON TABLE report_audit.result TO tongban_app;


--
-- PostgreSQL database dump complete
--

\unrestrict tongban

