-- Means of subsistence, minimum age and waiting period for the families of bench_generate, as one writes them in SQL: NULL is unknown, and where the law
-- asks for an `if`, CASE takes its ELSE. What stands in braces is filled in by duckdb.mjs.
CREATE TABLE minimum_income(since DATE, amount DECIMAL(10, 2));
INSERT INTO minimum_income VALUES
    ('2022-12-01', 1954.99), ('2023-11-01', 1994.18), ('2024-04-01', 2029.88), ('2024-05-01', 2070.48), ('2025-02-01', 2111.89), ('2026-01-01', 2154.11),
    ('2026-04-01', 2189.81), ('2026-07-01', 2233.61);
CREATE TABLE reference(since DATE, amount DECIMAL(10, 2));
INSERT INTO reference VALUES ('2025-08-18', 2323.07), ('2026-01-01', 2369.52), ('2026-04-01', 2408.79), ('2026-07-01', 2456.97);
CREATE TABLE previous_reference(since DATE, amount DECIMAL(10, 2));
INSERT INTO previous_reference VALUES
    ('2023-01-01', 1969.00), ('2023-07-01', 2008.32), ('2023-11-01', 2048.53), ('2024-05-01', 2089.55), ('2025-02-01', 2131.28), ('2026-03-01', 2173.88),
    ('2026-09-01', 2217.47);

COPY (
    WITH given AS (
        SELECT row_number() OVER () AS number, * FROM read_csv('{input}', header = true{columns})
    ),
    family AS (    -- a family says what is the same for all in its first row at least
        SELECT number, "case" AS family,
            any_value("application.filed_on") OVER f AS filed_on,
            coalesce(any_value("application.filed_in") OVER f, 'abroad') AS filed_in,
            any_value("sponsor.status") OVER f AS status,
            coalesce(any_value("sponsor.permit") OVER f, 'other') AS permit,
            coalesce(any_value("sponsor.birth_date") OVER f, DATE '1980-01-01') AS sponsor_born,
            any_value("sponsor.arrived_on") OVER f AS arrived_given,
            any_value("sponsor.stay_decided_on") OVER f AS stay_given,
            any_value("sponsor.status_decided_on") OVER f AS decided,
            any_value("sponsor.protection_requested_on") OVER f AS requested,
            any_value("sponsor.net_monthly_income") OVER f AS income,
            any_value("household.dependants") OVER f AS dependants,
            count(*) OVER f AS members,
            "member.relation" AS relation, "member.birth_date" AS born,
            coalesce("member.bond_since", CASE WHEN "member.relation" = 'child' THEN "member.birth_date" END) AS bond,
            "member.in_belgium_during_procedure" AS in_belgium_given
        FROM given WINDOW f AS (PARTITION BY "case")
    ),
    completed AS (
        SELECT *,
            coalesce(stay_given, CASE WHEN status IN ('limited_stay', 'refugee') THEN decided
                                      WHEN status = 'unlimited_stay' AND decided < DATE '2025-08-18' THEN decided END) AS stay,
            coalesce(CASE WHEN in_belgium_given = 'yes' THEN true WHEN in_belgium_given = 'no' THEN false END,
                     CASE WHEN filed_in = 'abroad' THEN false END) AS in_belgium
        FROM family
    ),
    ruled AS (
        SELECT *,
            coalesce(arrived_given, CASE WHEN status = 'refugee' THEN requested WHEN status = 'limited_stay' THEN stay END) AS arrived,
            CASE WHEN filed_on < DATE '2025-08-18' THEN 'previous_law' WHEN filed_on >= DATE '2027-08-18' THEN 'law_2025'
                 WHEN stay < DATE '2025-08-18' THEN 'previous_law' ELSE 'law_2025' END AS regime,
            born + INTERVAL 18 YEAR > filed_on AS minor
        FROM completed
    ),
    derived AS (
        SELECT *,
            bond < arrived AS bond_before_arrival,
            CASE regime WHEN 'previous_law' THEN decided + INTERVAL 12 MONTH ELSE decided + INTERVAL 6 MONTH END AS window_end,
            relation = 'child' AND (minor OR (status = 'refugee' AND born + INTERVAL 18 YEAR > requested AND filed_on <= decided + INTERVAL 12 MONTH)) AS minor_child,
            CASE WHEN filed_on >= DATE '2026-01-01' AND filed_on < DATE '2026-03-01' THEN DATE '2025-12-31' ELSE filed_on END AS income_day
        FROM ruled
    ),
    gathered AS (
        SELECT *,
            bool_and(minor_child) OVER (PARTITION BY family) AS only_minor_children,
            status = 'refugee' AND bond_before_arrival AND filed_on <= window_end AS window_open,
            regime = 'law_2025' AND status = 'refugee' AND in_belgium AND bond_before_arrival AS accompanying,
            permit IN ('highly_skilled', 'eu_blue_card', 'intra_corporate_transfer', 'researcher', 'athlete_or_coach') AND status = 'limited_stay'
                AND filed_in = 'abroad' AND filed_on <= stay + INTERVAL 6 MONTH AND bond < stay AS presumed,
            greatest(members + dependants - 1, 0) AS further
        FROM derived
    ),
    priced AS (
        SELECT g.*,
            CASE WHEN regime = 'previous_law' THEN p.amount WHEN further = 0 THEN r.amount ELSE round((1.1 + 0.1 * further) * m.amount, 2) END AS required
        FROM gathered g
        ASOF LEFT JOIN previous_reference p ON g.filed_on >= p.since
        ASOF LEFT JOIN reference r ON g.income_day >= r.since
        ASOF LEFT JOIN minimum_income m ON g.income_day >= m.since
    ),
    failing AS (
        SELECT number,
            NOT (income >= required) AND NOT (window_open OR presumed OR CASE regime
                WHEN 'previous_law' THEN status IN ('unlimited_stay', 'refugee') AND only_minor_children ELSE accompanying END) AS means,
            relation = 'spouse' AND NOT ((born + INTERVAL 21 YEAR <= filed_on AND sponsor_born + INTERVAL 21 YEAR <= filed_on)
                OR (born + INTERVAL 18 YEAR <= filed_on AND sponsor_born + INTERVAL 18 YEAR <= filed_on
                    AND CASE regime WHEN 'previous_law' THEN bond_before_arrival ELSE accompanying END)) AS age,
            status = 'unlimited_stay' AND CASE regime
                WHEN 'previous_law' THEN NOT (stay + INTERVAL 12 MONTH <= filed_on) AND NOT bond_before_arrival
                ELSE NOT (stay + INTERVAL 24 MONTH <= filed_on OR (bond_before_arrival AND stay + INTERVAL 12 MONTH <= filed_on))
                    AND NOT (accompanying OR only_minor_children) END AS waiting
        FROM priced
    )
    SELECT CASE WHEN means THEN 'not_met' WHEN means IS NULL THEN 'unknown' ELSE 'fine' END AS means_of_subsistence,
           CASE WHEN age THEN 'not_met' WHEN age IS NULL THEN 'unknown' ELSE 'fine' END AS minimum_age,
           CASE WHEN waiting THEN 'not_met' WHEN waiting IS NULL THEN 'unknown' ELSE 'fine' END AS waiting_period
    FROM failing ORDER BY number
) TO '{output}' (HEADER true);
