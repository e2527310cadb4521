// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

/// What the fuzzers of Markdown begin with, and how they go on from there.
namespace hearth::fuzz {

inline constexpr std::array<std::string_view, 26> seeds {
    "hello **bold** *it* ~~del~~ `code` :tada: https://a.org/b_c?d=1&e=2 www.f.org g@h.org",
    "# H\n\n> q\n> > r\nlazy\n\n- a\n  - b\n\n    c\n1. d\n- [x] e\n\n---\n",
    "```c++\nint i;\n\n```\n~~~\nx\n~~~\n    indented",
    "| a | b |\n|:--|--:|\n| *x* | `y|` |\n| q",
    "<@01890a5d-ac96-774b-bcce-b302099a8057> <#01890a5d-ac96-774b-bcce-b302099a8057> <!here> "
    "\\<!channel>",
    "[js](javascript:x) ![i](http://i.org) [![a](http://b)](http://c) <http://d> [](x) [r]\n\n[r]: "
    "https://e.org \"t\"",
    "&copy; &#65; &#x1F600; &#0; &#xD800; &nosuch; \\* \\\\",
    "👨‍👩‍👧 👍🏽 🇩🇪🇫🇷 1️⃣ ❤ ❤️ 😀︎ "
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿 "
    ":wave::skin-tone-4: "
    ":+1::-1:",
    "*bold* _it_ ~del~ _*both*_ *a _b* c_ 2*3*4 **x** snake_case",
    "<https://a.org|label> <mailto:a@b.org|a@b.org> <@U1> <@U22|bob> <#C1|general> "
    "<!subteam^S1|@ops>",
    "<!date^1392734382^{date}|Feb> <!date^99999999999999999^x> <!everyone> &lt;b&gt; &amp;copy;",
    "&gt; quote\nmore\n&gt;&gt;&gt; all\n```code\n\nin quote``` after",
    "• one\n    ◦ two\n        ▪︎ three\ntext\n• ",
    "# no\n- no\n1. no\n---\n===\na|b\n-|-\n[x](y) \\ `a``b` ` ` ```",
    "***a** b* **c*d** _e__f_ ~g~~h~~~",
    "> - > - 1. > - # x\n> ```\n- ```\n",
    "\t\t- a\n \t- b\r\n\r\rc\x01\x7f",
    "[[[[[[]]]]]](((((()))))) ![![![](a)](b)](c)",
    "<<<<>>>><a<b>c> <http://a|b|c> <|> <@> <#> <!> <@|x>",
    "a  \nb\\\nc\n\n\n   \n d",
    "`` ` `` ``` `` ``` ` ` `a\nb`",
    "||a *b||* c|| `||` ||:tada:|| | || |\n||<!here>||",
    "<!group:01890a5d-ac96-774b-bcce-b302099a8057>\n<!group:x> <!a:b> <a:b> <\n!c:d>",
    "|a|b|\n|-|\n|c|\n\n> | `x\\|` | y |\n> |:-:|-:|\n> ||d||",
    "[bank.org](https://evil.org) http://a:80/b'c).\xE2\x80\xAE\xE2\x81\xA7x\xE2\x80\x8B &Dcaron; "
    "&ngE;",
    "\xED\xA0\x80\xFF\xFE\xC0\x80\xF4\x90\x80\x80",
};

inline std::string mutated(
    std::string text, QRandomGenerator& random, std::span<const std::string_view> corpus)
{
    constexpr std::string_view marks = "*_~`<>[]()!#@&;:|-+=.0\\\n\t \"'/>";
    for (int steps = random.bounded(1, 8); steps > 0; --steps) {
        const std::size_t at = std::size_t(random.bounded(int(text.size()) + 1));
        const std::size_t length = std::min<std::size_t>(
            std::size_t(random.bounded(1, 20)), text.size() - at);
        switch (random.bounded(5)) {
        case 0:
            text.insert(at, std::size_t(random.bounded(1, 4)),
                marks[std::size_t(random.bounded(int(marks.size())))]);
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        case 3:
            text.insert(
                at, corpus[std::size_t(random.bounded(int(corpus.size())))].substr(0, length + 1));
            break;
        default:
            if (at < text.size())
                text[at] = char(random.bounded(256));
        }
    }
    return text;
}

/// Feeds `check` with the seeds, those of Markdown unless others are given, and `rounds` mutations
/// that are the same in every run; after that, for as long as HEARTH_FUZZ_SECONDS says in all, with
/// new ones. Mutations build on one another for a while, so that the text moves away from the
/// seeds.
template <typename Check>
void feed(
    const char* name, int rounds, Check check, std::span<const std::string_view> corpus = seeds)
{
    using Clock = std::chrono::steady_clock;
    const char* wanted = std::getenv("HEARTH_FUZZ_SECONDS");
    const auto end = Clock::now() + std::chrono::seconds(wanted ? std::atoi(wanted) : 0);
    const quint32 fresh = QRandomGenerator::system()->generate();
    QRandomGenerator random(20240613);
    std::string text;
    int done = 0;
    for (; done < rounds || Clock::now() < end; ++done) {
        if (done == rounds) {
            std::printf("%s: from here on with %u\n", name, fresh);
            random.seed(fresh);
        }
        if (done % 10 == 0 || text.size() > 2'000)
            text = corpus[std::size_t(done / 10) % corpus.size()];
        else
            text = mutated(std::move(text), random, corpus);
        check(text);
    }
    std::printf("%s: %d inputs\n", name, done);
}

} // namespace hearth::fuzz
