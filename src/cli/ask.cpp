#include "cli/help/ask.h"

#include <fmt/format.h>

#include <array>

#include "cases/profile.h"
#include "cli/ask_sentences.h"
#include "cli/ask_session.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/dialogue.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"
#include "cli/write_file.h"
#include "report/question.h"
#include "report/subject.h"
#include "words/format.h"

namespace reunify::cli {

namespace {

class Ask final : public Command {
public:
    const char* name() const override { return "ask"; }
    const Sentence<>& summary() const override { return help::ask::summary; }
    const Sentence<>& manual() const override { return help::ask::manual; }

    void declare(Options& options) override {
        common_.formats = {Format::text, Format::json};
        options.argument(help::values::file, file_, help::ask::family, kFile);
        options.text("-o,--output", profile_, help::ask::output, help::values::file, kFile);
        options.text("--page", page_, help::ask::page, help::values::file, kFile);
        options.text("--ics", calendar_, help::ask::ics, help::values::file, kFile);
        options.flag("--next", next_, help::ask::next);
        options.list("--declined", declined_, help::ask::declined, help::values::name, kFact);
        add_format_option(options, common_);
        add_language_option(options, common_);
        add_colour_option(options, common_);
        add_rules_option(options, common_);
        add_case_options(options, common_);
    }

    Exit run(Console& console) override {
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const law::RuleSet& rules = *setting->rules;
        const auto question = question_of(common_, rules);
        if (!question) return console.stop(question.stop());
        if (const auto stop = wrong_use(*setting)) return console.stop(*stop);
        auto given = file_.empty() ? Outcome<cases::Family>(cases::Family(rules)) : read_family(file_, rules, true);
        if (!given) return console.stop(given.stop());
        const auto family = changed(std::move(*given), common_, rules);
        if (!family) return console.stop(family.stop());
        api::Asker asker(setting->rules);
        return next_ ? print_next(console, *setting, asker, *family, *question) : talk(console, *setting, asker, *family, *question);
    }

private:
    struct Written {
        std::string_view option;
        const std::string& path;
    };
    std::array<Written, 3> written() const { return {Written{"-o", profile_}, Written{"--page", page_}, Written{"--ics", calendar_}}; }

    /// What is written is looked at before anybody is asked anything.
    std::optional<Stop> wrong_use(const Setting& setting) {
        if (!next_ && setting.json) return Stop{Exit::usage, {sentence::not_known, sentence::the_format, common_.format}, as_it_is("text")};
        if (!next_ && file_ == "-") return Stop{Exit::usage, sentence::input_is_for_answers, sentence::file_or_next};
        for (const Written& each : written()) {
            if (each.path.empty()) continue;
            if (next_) return Stop{Exit::usage, {sentence::not_with_next, each.option}};
            for (const Written& other : written()) {
                if (&other.path != &each.path && is_same_place(each.path, other.path))
                    return Stop{Exit::usage, {sentence::over_answer, each.path}, sentence::another_file};
            }
            if (&each.path != &profile_ && is_same_file(each.path, file_))
                return Stop{Exit::usage, {sentence::over_input, each.path}, sentence::another_file};
            if (&each.path == &profile_) {
                if (auto stop = begins_over(each.path)) return stop;
            } else if (auto stop = refuses_to_replace(each.path)) {
                return stop;
            }
            if (auto stop = is_unwritable(each.path)) return stop;
        }
        return std::nullopt;
    }

    /// Answers go into a new file, or into the one that is gone on with: never over another family.
    std::optional<Stop> begins_over(const std::string& path) {
        saved_.clear();
        if (!is_file(path)) return std::nullopt;
        const auto there = read_input(path);
        if (there) saved_ = *there;
        if (is_same_file(path, file_) || saved_.empty()) return std::nullopt;
        return Stop{Exit::file, {sentence::holds_something, path}, {sentence::go_on_or_other, path}};
    }

    Exit print_next(Console& console, const Setting& setting, api::Asker& asker, const cases::Family& family,
                    const verdict::Question& question) const {
        interview::Said said;
        for (const std::string& fact : declined_) {
            const auto named = cases::named_fact(family, fact, *setting.rules);
            if (!named) return console.stop(stopped_by(Exit::usage, named.faults()));
            said.declined.push_back({named->fact, named->member});
        }
        if (setting.json) {
            console.print(asker.answer(family, question, said, setting.language));
            return Exit::done;
        }
        const interview::Step step = asker.next(family, question, said);
        const report::Subject subject{*setting.rules, family, step.answer};
        Dialogue dialogue(console, setting.width);
        if (step.question) {
            const report::QuestionWords words = report::in_words(subject, *step.question, setting.language);
            dialogue.say(words.text);
            dialogue.say(words.why, 2);
            return Exit::done;
        }
        for (const verdict::Assumed& each : step.confirm) dialogue.say(report::in_words(subject, each, setting.language));
        say_what_to_find_out(dialogue, subject, step);
        return Exit::done;
    }

    static void say_what_to_find_out(Dialogue& dialogue, const report::Subject& subject, const interview::Step& step) {
        std::vector<std::string> names;
        for (const verdict::Wanted& each : step.find_out) names.push_back(report::fact_and_member(subject, each, dialogue.language()));
        if (!names.empty()) dialogue.say(Phrase(sentence::find_out, words::list(names, dialogue.language())));
    }

    Exit talk(Console& console, const Setting& setting, api::Asker& asker, const cases::Family& given, const verdict::Question& question) {
        Dialogue dialogue(console, setting.width);
        const api::Checker checker(setting.rules, manner_of(setting));
        const auto so_far = [&](const cases::Family& family) { return checker.answer(family, question, extent(setting.language)); };
        std::optional<Stop> failed;
        // What cannot be saved is said at once: a terminal may name another file, a pipe goes on to the answer.
        const auto keep = [&](const cases::Family& family) {
            if (profile_.empty() || failed) return;
            failed = save(family, setting);
            if (!failed || !dialogue.is_terminal()) return;
            console.stop(*failed);
            profile_.clear();
            ask_where(dialogue, failed, family, setting);
            failed.reset();
        };
        AskSession session(dialogue, *setting.rules, asker, question, given, so_far, keep);
        const AskSession::End end = session.run();
        const cases::Family& family = session.family();
        dialogue.gap();
        if (profile_.empty() && dialogue.is_terminal() && end != AskSession::End::input_ended) ask_where(dialogue, failed, family, setting);
        if (!family.members.empty()) console.print(so_far(family));
        if (const auto stop = write(console, setting, family, question, failed)) return console.stop(*stop);
        if (end == AskSession::End::input_ended)
            console.complain("reunify: " + Phrase(sentence::input_ended, session.open()).in(setting.language));
        return session.misread() && !dialogue.is_terminal() ? Exit::input : Exit::done;
    }

    api::Extent extent(Language language) const {
        return {false, std::nullopt, profile_.empty() ? std::string(help::values::file.in(language)) : profile_, repeated(common_)};
    }

    /// What somebody else has written there meanwhile is not lost.
    std::optional<Stop> save(const cases::Family& family, const Setting& setting) {
        if (is_file(profile_)) {
            const auto there = read_input(profile_);
            if (!there || *there != saved_) return Stop{Exit::file, {sentence::changed_meanwhile, profile_}, sentence::another_file};
        }
        std::string text = fmt::format("{}\n{}", sentence::saved_by.in(setting.language), cases::write_profile(family, *setting.rules));
        auto failed = replace_file(profile_, text);
        if (!failed) saved_ = std::move(text);
        return failed;
    }

    /// Somebody who named no file may still name one.
    void ask_where(Dialogue& dialogue, std::optional<Stop>& failed, const cases::Family& family, const Setting& setting) {
        while (true) {
            dialogue.say(sentence::save_where);
            const auto path = dialogue.answer();
            if (!path || path->empty()) return dialogue.say(sentence::not_saved);
            profile_ = *path;
            failed = begins_over(profile_);
            if (!failed) failed = save(family, setting);
            if (!failed) return;
            dialogue.console().stop(*failed);
            profile_.clear();
            failed.reset();
        }
    }

    /// The files that were asked for.
    std::optional<Stop> write(Console& console, const Setting& setting, const cases::Family& family, const verdict::Question& question,
                              const std::optional<Stop>& failed) {
        if (failed) return failed;
        const auto say = [&](const std::string& path) { console.print(Phrase(sentence::written, path).in(setting.language) + "\n"); };
        if (!profile_.empty()) {
            if (auto stop = save(family, setting)) return stop;
            say(profile_);
        }
        if (family.members.empty()) return std::nullopt;
        api::Manner manner = manner_of(setting);
        manner.form = Format::html;
        if (!page_.empty()) {
            if (auto stop = write_file(page_, api::Checker(setting.rules, manner).answer(family, question, extent(setting.language))))
                return stop;
            say(page_);
        }
        if (!calendar_.empty()) {
            const api::Asked asked{setting.rules, family, question, manner};
            if (auto stop = write_file(calendar_, api::calendar(asked, api::found(asked)))) return stop;
            say(calendar_);
        }
        return std::nullopt;
    }

    std::string file_, profile_, page_, calendar_;
    std::string saved_;  ///< what stands in the profile as far as is known
    std::vector<std::string> declined_;
    bool next_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_ask() {
    return std::make_unique<Ask>();
}

}  // namespace reunify::cli
