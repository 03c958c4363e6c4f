#include "service/routes.h"

#include "service/sentences.h"

namespace reunify::service {

namespace {

const Sentence<>& summary_of(std::string_view method) {
    if (method == "check") return sentence::does_check;
    if (method == "ask") return sentence::does_ask;
    if (method == "when") return sentence::does_when;
    if (method == "whatif") return sentence::does_whatif;
    if (method == "batch") return sentence::does_batch;
    if (method == "amounts") return sentence::does_amounts;
    if (method == "replay") return sentence::does_replay;
    return sentence::does_compare;
}

std::vector<Route> all_routes() {
    std::vector<Route> all;
    for (const api::Method& method : api::methods())
        all.push_back({"POST", "/api/" + std::string(method.name), Source::method, method.name, method.keys, &summary_of(method.name)});
    all.push_back({"GET", "/api/facts", Source::facts, {}, {"lang"}, &sentence::lists_facts});
    all.push_back({"GET", "/api/amounts", Source::amounts, {}, {"on", "as_of", "lang"}, &sentence::does_amounts});
    all.push_back({"GET", "/api/rules", Source::rules, {}, {"kind", "lang"}, &sentence::lists_rules});
    all.push_back({"GET", "/api/sources", Source::sources, {}, {"lang"}, &sentence::lists_sources});
    all.push_back({"GET", "/openapi.json", Source::description, {}, {"lang"}, &sentence::describes, true});
    all.push_back({"GET", "/healthz", Source::health, {}, {}, &sentence::says_health, true});
    return all;
}

}  // namespace

const std::vector<Route>& routes() {
    static const std::vector<Route> all = all_routes();
    return all;
}

}  // namespace reunify::service
