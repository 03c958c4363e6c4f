-- Library cards, rules 1, as SQL for duckdb; made by reunify VERSION.
-- Only the desk decides.
--
-- It reads the table `cases`: one row a family member, every column a text. `reunify_verdicts` answers as `reunify batch --as-given` does,
-- from the facts as they are given and for the filing day alone.
-- NULL is unknown: never zero, never no. AND, OR and comparisons treat it as the rules do.
-- A cell that cannot be read is NULL and stands in `reunify_rejects` with the reason; nobody of its family is judged, for half a family is
-- judged too well.
-- Not said here: the first later day on which the family may file (`earliest_date`). `reunify batch` looks at up to ten years of later
-- days; where one of them helps, it says `not_yet` where this says `not_eligible`.
-- Nor is a missing answer tried out: where every possible answer comes to the same, `reunify batch` gives that verdict and this says
-- `undetermined`.
-- `missing`, `not_met`, `unknown` and `depends_on` name things in the order of the rules, `reunify batch` names in `missing` what is most
-- decisive first.
-- Cells are days (2026-12-31 or 31/12/2026), amounts (2131.28 or 2131,28), yes or no, and choices by their names in the rules. Half-known
-- days and amounts (`2012`, `2400..2600`), choices in other words and the order of rows are read by `reunify batch` only.

DROP VIEW IF EXISTS reunify_verdicts;
DROP VIEW IF EXISTS reunify_rejects;
DROP VIEW IF EXISTS reunify_cells;

-- The cells: each as text without blanks around it (`..._cell`), and its value.
CREATE VIEW reunify_cells AS
WITH written AS (
  SELECT
    "case",
    "request.made_on",
    "request.judged_on",
    "holder.kind",
    "holder.paid",
    "member.tie",
    "member.born",
    "member.reads_alone",
    CASE
      WHEN regexp_matches(trim("request.made_on"), '^[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}$') THEN split_part(replace(trim("request.made_on"), '.', '/'), '/', 3) || '-' || lpad(split_part(replace(trim("request.made_on"), '.', '/'), '/', 2), 2, '0') || '-' || lpad(split_part(replace(trim("request.made_on"), '.', '/'), '/', 1), 2, '0')
      WHEN lower(trim("request.made_on")) NOT IN ('', '-', '?', 'unknown', 'null') THEN trim("request.made_on")
      END AS request_made_on_cell,
    CASE WHEN lower(trim("holder.kind")) NOT IN ('', '-', '?', 'unknown', 'null') THEN lower(trim("holder.kind")) END AS holder_kind_cell,
    CASE WHEN lower(trim("holder.paid")) NOT IN ('', '-', '?', 'unknown', 'null') THEN trim("holder.paid") END AS holder_paid_cell,
    CASE WHEN lower(trim("member.tie")) NOT IN ('', '-', '?', 'unknown', 'null') THEN lower(trim("member.tie")) END AS member_tie_cell,
    CASE
      WHEN regexp_matches(trim("member.born"), '^[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}$') THEN split_part(replace(trim("member.born"), '.', '/'), '/', 3) || '-' || lpad(split_part(replace(trim("member.born"), '.', '/'), '/', 2), 2, '0') || '-' || lpad(split_part(replace(trim("member.born"), '.', '/'), '/', 1), 2, '0')
      WHEN lower(trim("member.born")) NOT IN ('', '-', '?', 'unknown', 'null') THEN trim("member.born")
      END AS member_born_cell,
    CASE WHEN lower(trim("member.reads_alone")) NOT IN ('', '-', '?', 'unknown', 'null') THEN lower(trim("member.reads_alone")) END AS member_reads_alone_given_cell
  FROM cases
),
typed AS (
  SELECT
    *,
    CASE
      WHEN regexp_matches(request_made_on_cell, '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$')
      OR regexp_matches(request_made_on_cell, '^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)-02-29$') THEN TRY_CAST(request_made_on_cell AS DATE)
      END AS request_made_on_row,
    CASE WHEN holder_kind_cell IN ('household_card', 'school_card') THEN holder_kind_cell END AS holder_kind_row,
    CASE
      WHEN regexp_matches(holder_paid_cell, '^-?[0-9]{1,11}([.,][0-9]{1,2})?$') THEN CAST(replace(holder_paid_cell, ',', '.') AS DECIMAL(18,6))
      END AS holder_paid_row,
    CASE WHEN member_tie_cell IN ('pupil', 'housemate', 'passer_by') THEN member_tie_cell END AS member_tie,
    CASE
      WHEN regexp_matches(member_born_cell, '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$')
      OR regexp_matches(member_born_cell, '^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)-02-29$') THEN TRY_CAST(member_born_cell AS DATE)
      END AS member_born,
    CASE
      WHEN member_reads_alone_given_cell IN ('yes', 'true', 'oui', 'ja', 'y', 'j', 'o') THEN TRUE
      WHEN member_reads_alone_given_cell IN ('no', 'false', 'non', 'nee', 'neen', 'nein', 'n') THEN FALSE
      END AS member_reads_alone_given
  FROM written
)
SELECT
  "case",
  "request.made_on",
  "request.judged_on",
  "holder.kind",
  "holder.paid",
  "member.tie",
  "member.born",
  "member.reads_alone",
  request_made_on_cell,
  request_made_on_row AS request_made_on_row,
  holder_kind_cell,
  holder_kind_row AS holder_kind_row,
  holder_paid_cell,
  CASE WHEN holder_paid_row >= 0 THEN holder_paid_row END AS holder_paid_row,
  member_tie_cell,
  member_tie AS member_tie,
  member_born_cell,
  member_born AS member_born,
  member_reads_alone_given_cell,
  member_reads_alone_given AS member_reads_alone_given
FROM typed;

-- Cells that cannot be read, and what is accepted.
CREATE VIEW reunify_rejects AS
SELECT "case" AS family, 'request.made_on' AS column_name, request_made_on_cell AS cell, 'accepted: a day of the calendar from ... to ..., such as 2026-12-31 or 31/12/2026' AS reason
FROM reunify_cells WHERE request_made_on_cell IS NOT NULL AND request_made_on_row IS NULL
UNION ALL
SELECT "case" AS family, 'holder.kind' AS column_name, holder_kind_cell AS cell, 'accepted: household_card or school_card' AS reason
FROM reunify_cells WHERE holder_kind_cell IS NOT NULL AND holder_kind_row IS NULL
UNION ALL
SELECT "case" AS family, 'holder.paid' AS column_name, holder_paid_cell AS cell, 'accepted: an amount from 0 to ..., such as 2131.28 or 2131,28' AS reason
FROM reunify_cells WHERE holder_paid_cell IS NOT NULL AND holder_paid_row IS NULL
UNION ALL
SELECT "case" AS family, 'member.tie' AS column_name, member_tie_cell AS cell, 'accepted: pupil, housemate or passer_by' AS reason
FROM reunify_cells WHERE member_tie_cell IS NOT NULL AND member_tie IS NULL
UNION ALL
SELECT "case" AS family, 'member.born' AS column_name, member_born_cell AS cell, 'accepted: a day of the calendar from ... to ..., such as 2026-12-31 or 31/12/2026' AS reason
FROM reunify_cells WHERE member_born_cell IS NOT NULL AND member_born IS NULL
UNION ALL
SELECT "case" AS family, 'member.reads_alone' AS column_name, member_reads_alone_given_cell AS cell, 'accepted: yes or no' AS reason
FROM reunify_cells WHERE member_reads_alone_given_cell IS NOT NULL AND member_reads_alone_given IS NULL;

-- The law, layer by layer: a column needs only columns of the layers before.
CREATE VIEW reunify_verdicts AS
WITH
-- What the rows of a family say of it together; `withheld` says why a family is not judged.
families AS (
  SELECT
    "case",
    "request.made_on",
    "request.judged_on",
    "holder.kind",
    "holder.paid",
    "member.tie",
    "member.born",
    "member.reads_alone",
    min(request_made_on_row) OVER family AS request_made_on_of_family,
    min(holder_kind_row) OVER family AS holder_kind_of_family,
    min(holder_paid_row) OVER family AS holder_paid_of_family,
    member_tie,
    member_born,
    member_reads_alone_given,
    CASE
      WHEN COALESCE(trim("case"), '') = '' THEN 'case:no_name'
      WHEN min(request_made_on_row) OVER family <> max(request_made_on_row) OVER family
      OR min(holder_kind_row) OVER family <> max(holder_kind_row) OVER family
      OR min(holder_paid_row) OVER family <> max(holder_paid_row) OVER family THEN 'case:sponsor_disputed'
      WHEN bool_or(request_made_on_cell IS NOT NULL
        AND request_made_on_row IS NULL
        OR holder_kind_cell IS NOT NULL
        AND holder_kind_row IS NULL
        OR holder_paid_cell IS NOT NULL
        AND holder_paid_row IS NULL
        OR member_tie_cell IS NOT NULL
        AND member_tie IS NULL
        OR member_born_cell IS NOT NULL
        AND member_born IS NULL
        OR member_reads_alone_given_cell IS NOT NULL
        AND member_reads_alone_given IS NULL) OVER family THEN 'case:row_rejected'
      END AS withheld
  FROM reunify_cells
  WINDOW family AS (PARTITION BY "case")
),
-- The facts that the rules ask (NULL where the table has no such column), and the reading taken of each contested question.
facts AS (
  SELECT
    families.*,
    COALESCE(request_made_on_of_family, CURRENT_DATE) AS request_made_on,
    holder_kind_of_family AS holder_kind,
    holder_paid_of_family AS holder_paid,
    'by_reader' AS reading_shared_books
  FROM families
),
layer_1 AS (
  SELECT *,
    -- Rules that apply
    CASE
      WHEN request_made_on < DATE '2030-01-01' THEN 'first_rules'
      WHEN (request_made_on < DATE '2030-01-01') IS NULL THEN NULL
      ELSE 'rules_2030'
      END AS regime,
    -- Those of the household
    -- rule 2
    member_tie IN ('pupil', 'housemate') AND holder_kind = 'household_card' AS route_of_household,
    -- Dues paid: an exception holds
    -- Schools pay nothing (rule 6)
    holder_kind = 'school_card' AS dues_paid_excepted,
    -- Dues of the card
    TRY_CAST(CASE
      WHEN request_made_on >= DATE '2030-01-01' THEN 12.5
      WHEN request_made_on >= DATE '2020-01-01' THEN 10
      END AS DECIMAL(18,6)) AS dues,
    -- Reads alone
    COALESCE(member_reads_alone_given, TRUE) AS member_reads_alone,
    -- Old enough: an exception holds
    FALSE AS old_enough_excepted,
    TRY_CAST(CASE WHEN request_made_on >= DATE '2030-01-01' THEN 5 WHEN request_made_on >= DATE '2020-01-01' THEN 3 END AS DECIMAL(18,6)) AS books_allowed_part,
    -- Readers on the card
    TRY_CAST(CASE
      WHEN NOT bool_or((NOT (member_tie = 'passer_by')) IS NULL) OVER family THEN sum(CASE
        WHEN NOT (member_tie = 'passer_by') THEN 1
        ELSE 0
        END) OVER family
      END AS DECIMAL(18,6)) AS readers,
    CASE WHEN holder_kind IS NULL THEN CAST(2 AS BIGINT) ELSE 0 END AS dues_paid_excepted_missing,
    CASE WHEN request_made_on IS NULL THEN CAST(1 AS BIGINT) ELSE 0 END AS dues_missing
  FROM facts
  WINDOW family AS (PARTITION BY "case")
),
layer_2 AS (
  SELECT *,
    -- Pupils of the school
    -- rule 1
    member_tie = 'pupil' AND dues_paid_excepted AS route_of_school,
    -- Dues paid: is met
    -- first_rules, rules_2030: rule 5
    dues <= holder_paid AS dues_paid_required,
    -- Old enough: is met
    -- rules_2030: rule 7
    -- first_rules: rule 7
    CASE
      WHEN regime = 'rules_2030' THEN CAST(member_born + to_months(72) AS DATE) <= request_made_on
      WHEN NOT (regime = 'rules_2030') THEN member_reads_alone
      WHEN (CAST(member_born + to_months(72) AS DATE) <= request_made_on) = member_reads_alone THEN CAST(member_born + to_months(72) AS DATE) <= request_made_on
      END AS old_enough_required,
    TRY_CAST(CASE
      WHEN reading_shared_books = 'by_reader' THEN readers
      WHEN NOT (reading_shared_books = 'by_reader') THEN 1
      WHEN readers = 1 THEN readers
      END AS DECIMAL(18,6)) AS books_allowed_part_2,
    CASE
      WHEN regime IS NOT NULL THEN 0
      WHEN (request_made_on < DATE '2030-01-01') IS NULL THEN CASE WHEN request_made_on IS NULL THEN CAST(1 AS BIGINT) ELSE 0 END
      ELSE 0
      END AS regime_missing,
    CASE
      WHEN route_of_household IS NULL THEN (CASE
        WHEN member_tie IS NULL THEN CAST(8 AS BIGINT)
        ELSE 0
        END | CASE
        WHEN holder_kind IS NULL THEN CAST(2 AS BIGINT)
        ELSE 0
        END)
      ELSE 0
      END AS route_of_household_missing,
    (dues_missing | CASE WHEN holder_paid IS NULL THEN CAST(4 AS BIGINT) ELSE 0 END) AS dues_paid_required_missing
  FROM layer_1
),
layer_3 AS (
  SELECT *,
    -- Who is joined by whom: the first row that holds
    CASE
      WHEN route_of_school THEN 'of_school'
      WHEN route_of_school IS NULL THEN NULL
      WHEN route_of_household THEN 'of_household'
      WHEN route_of_household IS NULL THEN NULL
      ELSE 'nobody_else'
      END AS route,
    TRY_CAST(CASE
      WHEN TRY_CAST(books_allowed_part * books_allowed_part_2 AS DECIMAL(18,6)) = books_allowed_part * books_allowed_part_2 THEN TRY_CAST(books_allowed_part * books_allowed_part_2 AS DECIMAL(18,6))
      END AS DECIMAL(18,6)) AS books_allowed_part_3,
    CASE
      WHEN route_of_school IS NULL THEN (CASE WHEN member_tie IS NULL THEN CAST(8 AS BIGINT) ELSE 0 END | dues_paid_excepted_missing)
      ELSE 0
      END AS route_of_school_missing,
    CASE
      WHEN old_enough_required IS NOT NULL THEN 0
      WHEN (regime = 'rules_2030') IS NULL THEN regime_missing
      WHEN regime = 'rules_2030' THEN (CASE
        WHEN member_born IS NULL THEN CAST(16 AS BIGINT)
        ELSE 0
        END | CASE
        WHEN request_made_on IS NULL THEN CAST(1 AS BIGINT)
        ELSE 0
        END)
      ELSE 0
      END AS old_enough_required_missing
  FROM layer_2
),
layer_4 AS (
  SELECT *,
    -- The row gives a right
    NOT (route = 'nobody_else') AS has_right,
    -- Books allowed
    -- first_rules: rule 4
    -- rules_2030: rule 4
    TRY_CAST(CASE
      WHEN regime = 'first_rules' THEN books_allowed_part
      WHEN NOT (regime = 'first_rules') THEN books_allowed_part_3
      WHEN books_allowed_part = books_allowed_part_3 THEN books_allowed_part
      END AS DECIMAL(18,6)) AS books_allowed,
    CASE
      WHEN route IS NOT NULL THEN 0
      WHEN route_of_school IS NULL THEN route_of_school_missing
      WHEN route_of_household IS NULL THEN route_of_household_missing
      ELSE 0
      END AS route_missing
  FROM layer_3
),
layer_5 AS (
  SELECT *,
    -- Dues paid: not met (applies, without an exception, and what it requires does not hold)
    has_right AND NOT dues_paid_required AND NOT dues_paid_excepted AS dues_paid_fails,
    -- Old enough: applies
    has_right AS old_enough_applies,
    route_missing AS has_right_missing
  FROM layer_4
),
layer_6 AS (
  SELECT *,
    -- Old enough: not met (applies, without an exception, and what it requires does not hold)
    old_enough_applies AND NOT old_enough_required AS old_enough_fails,
    CASE WHEN dues_paid_fails IS NULL THEN (has_right_missing | dues_paid_required_missing | dues_paid_excepted_missing) ELSE 0 END AS dues_paid_fails_missing,
    CASE
      WHEN old_enough_applies IS NOT NULL THEN 0
      WHEN (regime = 'rules_2030') IS NULL THEN regime_missing
      WHEN regime = 'rules_2030' THEN has_right_missing
      ELSE has_right_missing
      END AS old_enough_applies_missing
  FROM layer_5
),
layer_7 AS (
  SELECT *,
    -- Some condition fails whose failure means refusal
    dues_paid_fails OR old_enough_fails AS refused,
    CASE WHEN old_enough_fails IS NULL THEN (old_enough_applies_missing | old_enough_required_missing) ELSE 0 END AS old_enough_fails_missing
  FROM layer_6
),
verdicts AS (
  SELECT *,
    CASE
      WHEN NOT has_right THEN 'no_right'
      WHEN refused THEN 'not_eligible'
      WHEN has_right IS NULL
      OR refused IS NULL THEN 'undetermined'
      ELSE 'eligible'
      END AS verdict_of_day
  FROM layer_7
)
SELECT
  "case",
  "request.made_on",
  "request.judged_on",
  "holder.kind",
  "holder.paid",
  "member.tie",
  "member.born",
  "member.reads_alone",
  CASE WHEN withheld IS NULL THEN verdict_of_day ELSE 'undetermined' END AS verdict,
  CASE WHEN withheld IS NULL THEN regime END AS regime,
  CASE
    WHEN withheld IS NULL THEN CASE route
      WHEN 'of_school' THEN 'rule 1'
      WHEN 'of_household' THEN 'rule 2'
      WHEN 'nobody_else' THEN 'rule 3'
      END
    END AS legal_basis,
  CASE
    WHEN withheld IS NULL THEN concat_ws(' ', CASE
      WHEN dues_paid_fails THEN 'dues_paid'
      END, CASE
      WHEN old_enough_fails THEN 'old_enough'
      END)
    END AS not_met,
  CASE
    WHEN withheld IS NULL THEN concat_ws(' ', CASE
      WHEN dues_paid_fails IS NULL THEN 'dues_paid'
      END, CASE
      WHEN old_enough_fails IS NULL THEN 'old_enough'
      END)
    END AS unknown,
  COALESCE(withheld, concat_ws(' ', CASE
    WHEN ((has_right_missing | dues_paid_fails_missing | old_enough_fails_missing) & 1) <> 0 THEN 'request.made_on'
    END, CASE
    WHEN ((has_right_missing | dues_paid_fails_missing | old_enough_fails_missing) & 2) <> 0 THEN 'holder.kind'
    END, CASE
    WHEN ((has_right_missing | dues_paid_fails_missing | old_enough_fails_missing) & 4) <> 0 THEN 'holder.paid'
    END, CASE
    WHEN ((has_right_missing | dues_paid_fails_missing | old_enough_fails_missing) & 8) <> 0 THEN 'member.tie'
    END, CASE
    WHEN ((has_right_missing | dues_paid_fails_missing | old_enough_fails_missing) & 16) <> 0 THEN 'member.born'
    END, CASE
    WHEN ((has_right_missing | dues_paid_fails_missing | old_enough_fails_missing) & 32) <> 0 THEN 'member.reads_alone'
    END)) AS missing,
  CASE WHEN withheld IS NULL THEN books_allowed END AS books_allowed,
  CASE WHEN withheld IS NULL THEN '' END AS depends_on,
  '1' AS rules_version
FROM verdicts;

