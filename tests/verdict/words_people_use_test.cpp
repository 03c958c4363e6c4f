#include <fmt/format.h>

#include "tests/verdict/real_law.h"

using namespace reunify;

namespace {

/// The choice that a word stands for in a profile, by its name.
std::string choice_of(const std::string& fact, const std::string& word) {
    const std::string of = fact.substr(0, fact.find('.')), name = fact.substr(fact.find('.') + 1);
    const std::string sponsor = of == "sponsor" ? fmt::format("{}: \"{}\"", name, word) : "status: belgian";
    const std::string member = of == "member" ? fmt::format(", {}: \"{}\"", name, word) : "";
    const std::string relation = fact == "member.relation" ? "" : ", relation: spouse";
    const cases::Family family = real_law::family(
        word,
        fmt::format("application: {{filed_on: 2026-11-01}}\nsponsor: {{{}}}\nmembers: [{{label: m{}{}}}]\n", sponsor, relation, member));
    const std::size_t at = *real_law::rules().fact(fact);
    return std::string(real_law::rules().pool.word(of == "member" ? family.members.front().facts[at] : family.facts[at]));
}

}  // namespace

TEST_CASE("who is no lawyer is understood in each language: cards, permits, activities, incomes, parentage, the end of a life together") {
    struct Said {
        const char* fact;
        const char* means;
        std::vector<const char*> words;
    };
    const std::vector<Said> all = {
        {"sponsor.card", "f_plus", {"F+", "carte F+", "F+-kaart", "Karte F+"}},
        {"sponsor.card", "m", {"M", "M-kaart", "carte M", "Karte M"}},
        {"sponsor.status",
         "withdrawal_agreement",
         {"terugtrekkingsakkoord", "accord de retrait", "Austrittsabkommen", "withdrawal agreement"}},
        {"sponsor.status", "special_identity_card", {"diplomaat", "diplomate", "Diplomat", "carte d'identité spéciale"}},
        {"sponsor.permit", "medical_9ter", {"9ter", "medische regularisatie", "régularisation médicale", "medizinische Gründe"}},
        {"sponsor.permit", "regularised_9bis", {"9bis", "humanitaire regularisatie", "régularisation humanitaire"}},
        {"sponsor.permit", "single_permit", {"gecombineerde vergunning", "permis unique", "kombinierte Erlaubnis", "single permit"}},
        {"sponsor.permit", "professional_card", {"beroepskaart", "carte professionnelle", "Berufskarte", "professional card"}},
        {"sponsor.eu_activity", "job_seeker", {"werkzoekende", "demandeur d'emploi", "Arbeitsuchende", "job-seeker"}},
        {"sponsor.eu_activity", "self_sufficient", {"gepensioneerd", "inactif", "Rentner", "own means"}},
        {"sponsor.income_kind", "agency", {"interim", "intérimaire", "Zeitarbeit", "agency work"}},
        {"sponsor.income_kind", "fixed_term", {"bepaalde duur", "CDD", "befristet", "fixed-term contract"}},
        {"sponsor.income_kind", "social_assistance", {"leefloon", "revenu d'intégration", "Eingliederungseinkommen", "GRAPA", "IGO"}},
        {"member.relation", "child_of_partner", {"stiefkind", "beau-fils", "Stiefkind", "step-child"}},
        {"member.parentage", "guardianship", {"voogdij", "tutelle", "Vormundschaft", "foster care"}},
        {"member.parentage", "adoption", {"geadopteerd", "adopté", "adoptiert", "adopted"}},
        {"member.end_of_relationship", "violence", {"geweld", "violences conjugales", "häusliche Gewalt", "violence"}},
        {"member.end_of_relationship", "separation", {"uit elkaar", "séparés", "getrennt", "separation"}},
        {"member.end_of_relationship", "death", {"weduwe", "décès", "Tod", "death"}},
    };
    for (const Said& said : all) {
        for (const char* word : said.words) CHECK_MESSAGE(choice_of(said.fact, word) == said.means, word);
    }
}
