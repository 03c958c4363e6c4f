#include "cases/family_column.h"

#include <doctest/doctest.h>

using reunify::cases::names_family;
using reunify::cases::names_person;
using reunify::cases::NamesFamily;

TEST_CASE("headers that number the families are known in four languages, with what stands beside them") {
    // clang-format off
    for (const char* header :
         {"case", "Case", "cases", "case_id", "caseId", "Case number", "case no.", "Dossier", "Dossiers", "Dossiernummer", "dossiernr", "Dossiernr.",
          "N° dossier", "Nº de dossier", "№ dossier", "Numéro de dossier", "num_dossier", "Dossier-ID", "Réf. dossier", "Zaak", "Zaaknummer", "zaaknr",
          "Aktenzeichen", "Akte", "Akten-Nr.", "Fall", "Fallnummer", "Fall-Nr", "gezin", "Gezinsnummer", "gezin_id", "Gezinsnr", "famille", "N° famille",
          "household", "household_id", "Ménage", "Haushalt", "OV-nummer", "OV nr", "N° SP", "File number", "file_no", "Dossier DVZ", "kenmerk dossier",
          "  CASE  ", "Familien-ID", "Case#", "# dossier", "N°dossier", "n°de dossier", "№dossier"}) {
        // clang-format on
        CAPTURE(header);
        CHECK(names_family(header) == NamesFamily::surely);
    }
}

TEST_CASE("headers that number something else, or nothing, are not") {
    // clang-format off
    for (const char* header : {"", "nota", "naam", "Nom de famille", "Family name", "Familienaam", "Familienname", "family size", "dossier status",
                               "dossierbeheerder", "case worker", "casework", "number", "nr", "id", "de", "gemeente", "date du dossier", "filename",
                               "Fallback", "soort zaak", "code postal", "foyer fiscal", "caseload", "household income"}) {
        // clang-format on
        CAPTURE(header);
        CHECK(names_family(header) == NamesFamily::no);
    }
}

TEST_CASE("a letter off, or a word that may be something else, is asked about") {
    for (const char* header : {"dosier", "Dossierumnmer", "Aktenzeichn", "fam", "OV", "file", "familly", "dossiern°"}) {
        CAPTURE(header);
        CHECK(names_family(header) == NamesFamily::nearly);
    }
}

TEST_CASE("headers that name a person, by name or number, are known in four languages") {
    for (const char* header : {"Naam",
                               "NAAM",
                               "Familienaam",
                               "Naam en voornaam",
                               "Naam gezinshereniger",
                               "Referentiepersoon",
                               "Nom",
                               "Nom de famille",
                               "Nom du regroupant",
                               "Prénom",
                               "Name",
                               "Last name",
                               "Family name",
                               "sponsor_name",
                               "Sponsor",
                               "Nachname",
                               "Familienname",
                               "Zusammenführender",
                               "Antragsteller",
                               "Cliënt",
                               "Rijksregisternummer",
                               "Rijksregisternr.",
                               "N° national",
                               "NISS",
                               "E-mail",
                               "Telefoon",
                               "Adres",
                               "Paspoortnummer"}) {
        CAPTURE(header);
        CHECK(names_person(header));
    }
    for (const char* header : {"", "Naam dossierbeheerder", "Nom de l'avocat", "nota", "Nationaliteit", "Land", "nr", "Gemeente", "Statuut",
                               "case worker", "Naam familielid", "de"}) {
        CAPTURE(header);
        CHECK_FALSE(names_person(header));
    }
}
